package org.yuanba.volunteer.sockets;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.indicator.spi.Contribution;
import org.yuanba.indicator.spi.IndicatorSource;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.spi.Measure.Kind;
import org.yuanba.indicator.spi.Measure.SmallCells;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.place.PlaceClosed;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.RequestMoved;
import org.yuanba.volunteer.RequestReceived;
import org.yuanba.volunteer.TeamEnded;
import org.yuanba.volunteer.TeamFounded;

/** How many teams stand in compounds, and how many asked for help and were helped. */
@Component
class VolunteerMeasures implements IndicatorSource {

    private static final List<Measure> MEASURES = List.of(
            Measure.sum("teams.vanguard", Kind.COUNT).countedAt("teams?kind=VANGUARD"),
            Measure.sum("teams.volunteer", Kind.COUNT).countedAt("teams?kind=VOLUNTEER"),
            Measure.sum("requests_open", Kind.COUNT).hiding(SmallCells.HIDDEN_FROM_PUBLIC),
            Measure.sum("requests_met", Kind.COUNT).hiding(SmallCells.HIDDEN_FROM_PUBLIC));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    VolunteerMeasures(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Measure> measures() {
        return MEASURES;
    }

    @Override
    public Map<PlaceKey, Contribution> measure(Collection<PlaceKey> places) {
        var measured = new HashMap<PlaceKey, Contribution>();
        jdbc.sql("""
                with r as (select * from unnest(?::text[], ?::text[]) as r (first, last))
                select p.key, coalesce(t.vanguard, 0), coalesce(t.volunteer, 0), coalesce(q.open, 0), coalesce(q.met, 0)
                from r join place p on p.key >= r.first and p.key < r.last and p.level = 'compound' and p.ended_on is null
                left join (
                  select place, count(*) filter (where kind = 'VANGUARD') as vanguard,
                    count(*) filter (where kind = 'VOLUNTEER') as volunteer
                  from volunteer_team join r on place >= r.first and place < r.last
                  where ended_on is null group by place) t on t.place = p.key
                left join (
                  select place, count(*) filter (where state in ('OPEN', 'OFFERED', 'AGREED', 'DONE')) as open,
                    count(*) filter (where state = 'CONFIRMED') as met
                  from volunteer_request join r on place >= r.first and place < r.last group by place) q on q.place = p.key
                """)
                .params(List.of(
                        places.stream().map(PlaceKey::value).toArray(String[]::new),
                        places.stream().map(PlaceKey::upperBound).toArray(String[]::new)))
                .query(row -> {
                    var contribution = new Contribution(MEASURES.size());
                    for (int i = 0; i < MEASURES.size(); i++) {
                        contribution.adds(i, row.getLong(i + 2));
                    }
                    measured.put(new PlaceKey(row.getString(1)), contribution);
                });
        return measured;
    }

    @EventListener
    void on(TeamFounded event) {
        changed(event.place());
    }

    @EventListener
    void on(TeamEnded event) {
        changed(event.place());
    }

    @EventListener
    void on(RequestReceived event) {
        changed(event.place());
    }

    @EventListener
    void on(RequestMoved event) {
        changed(event.place());
    }

    @EventListener
    void on(PlaceClosed event) {
        changed(event.place());
        if (event.successor() != null) {
            changed(event.successor());
        }
    }

    private void changed(PlaceKey place) {
        if (place.level() == PlaceLevel.COMPOUND) {
            events.publishEvent(new MeasuresChanged(List.of(place)));
        }
    }
}
