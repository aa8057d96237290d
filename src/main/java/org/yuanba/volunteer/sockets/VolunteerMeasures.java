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
import org.yuanba.place.OpenCompounds;
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
    private final OpenCompounds compounds;
    private final ApplicationEventPublisher events;

    VolunteerMeasures(JdbcClient jdbc, OpenCompounds compounds, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.compounds = compounds;
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
                with here as (select key from unnest(:compounds::text[]) h (key)),
                t as (
                  select place, count(*) filter (where kind = 'VANGUARD') as vanguard,
                    count(*) filter (where kind = 'VOLUNTEER') as volunteer
                  from volunteer_team where ended_on is null and place = any (:compounds) group by place),
                q as (
                  select place, count(*) filter (where state in ('OPEN', 'OFFERED', 'AGREED', 'DONE')) as open,
                    count(*) filter (where state = 'CONFIRMED') as met
                  from volunteer_request where place = any (:compounds) group by place)
                select here.key, coalesce(t.vanguard, 0), coalesce(t.volunteer, 0), coalesce(q.open, 0), coalesce(q.met, 0)
                from here left join t on t.place = here.key left join q on q.place = here.key
                """).param("compounds", compounds.in(places)).query(row -> {
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
