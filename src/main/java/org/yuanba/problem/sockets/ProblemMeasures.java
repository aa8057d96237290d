package org.yuanba.problem.sockets;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.indicator.spi.Contribution;
import org.yuanba.indicator.spi.IndicatorSource;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.spi.Measure.Kind;
import org.yuanba.indicator.spi.Measure.SmallCells;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.place.OpenCompounds;
import org.yuanba.place.PlaceClosed;
import org.yuanba.problem.ProblemMoved;
import org.yuanba.problem.ProblemReceived;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.shared.PlaceKey;

/**
 * Figures of problems. On time counts answers by their day against all answers and what is owed and overdue; one that was
 * reopened was not answered on time, whenever the answer came.
 */
@Component
class ProblemMeasures implements IndicatorSource {

    private static final List<Measure> MEASURES = List.of(
            count("problems_received"),
            count("problems_solved").countedAt("problems?pile=closed"),
            count("problems_open").countedAt("problems?pile=open"),
            count("problems_overdue").countedAt("problems?pile=overdue"),
            Measure.sum("problems_on_time", Kind.RATE).hiding(SmallCells.HIDDEN_FROM_PUBLIC),
            Measure.sum("problems_satisfied", Kind.RATE).hiding(SmallCells.HIDDEN_FROM_PUBLIC),
            count("problems_reopened"));
    private static final int ON_TIME = 4;
    private static final int SATISFIED = 5;
    private static final int REOPENED = 6;

    private final JdbcClient jdbc;
    private final OpenCompounds compounds;
    private final WorkdayClock workdays;
    private final ApplicationEventPublisher events;

    ProblemMeasures(JdbcClient jdbc, OpenCompounds compounds, WorkdayClock workdays, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.compounds = compounds;
        this.workdays = workdays;
        this.events = events;
    }

    private static Measure count(String code) {
        return Measure.sum(code, Kind.COUNT).hiding(SmallCells.HIDDEN_FROM_PUBLIC);
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Measure> measures() {
        return MEASURES;
    }

    @Override
    public Map<PlaceKey, Contribution> measure(Collection<PlaceKey> places) {
        var measured = new HashMap<PlaceKey, Contribution>();
        jdbc.sql("""
                with p as (
                  select *, state in ('NEW', 'ACCEPTED', 'IN_PROGRESS') as waits,
                    state in ('NEW', 'ACCEPTED', 'IN_PROGRESS') and paused_on is null and due_on < :today as overdue
                  from problem where place = any (:compounds))
                select h.key, count(p.id), count(*) filter (where p.solved and not p.waits), count(*) filter (where p.waits),
                  count(*) filter (where p.overdue),
                  count(*) filter (where p.in_time and p.reopened = 0 and not p.overdue and p.state <> 'NOT_ACCEPTED'),
                  count(*) filter (where p.overdue or p.in_time is not null and p.state <> 'NOT_ACCEPTED'),
                  count(*) filter (where p.satisfied), count(p.satisfied), count(*) filter (where p.reopened > 0)
                from unnest(:compounds::text[]) h (key) left join p on p.place = h.key group by h.key
                """)
                .param("today", workdays.today())
                .param("compounds", compounds.in(places))
                .query(row -> {
                    var one = new Contribution(MEASURES.size());
                    for (int i = 0; i < ON_TIME; i++) {
                        one.adds(i, row.getLong(i + 2));
                    }
                    one.adds(ON_TIME, row.getLong(6), row.getLong(7));
                    one.adds(SATISFIED, row.getLong(8), row.getLong(9));
                    one.adds(REOPENED, row.getLong(10));
                    measured.put(new PlaceKey(row.getString(1)), one);
                });
        return measured;
    }

    @EventListener
    void on(ProblemReceived event) {
        changed(event.place());
    }

    @EventListener
    void on(ProblemMoved event) {
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
        events.publishEvent(new MeasuresChanged(List.of(place)));
        events.publishEvent(new BoardContentChanged(place));
    }
}
