package org.yuanba.problem.listing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.ProblemRows;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;

/** Reads lists of problems; one statement counts all piles of a scope, another reads one page of one pile. */
@Component
public class ProblemListing {

    /** How many stand on a page. */
    public static final int PAGE = 50;

    private static final String COUNTS = Arrays.stream(Pile.values())
            .map(pile -> "count(*) filter (where " + pile.condition() + ")")
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final WorkdayClock workdays;
    private final Catalog catalog;

    ProblemListing(JdbcClient jdbc, WorkdayClock workdays, Catalog catalog) {
        this.jdbc = jdbc;
        this.workdays = workdays;
        this.catalog = catalog;
    }

    /** How many lie in each pile. */
    public Map<Pile, Long> counts(Scope scope) {
        var visible = scope.on("place");
        var counts = new EnumMap<Pile, Long>(Pile.class);
        jdbc.sql("select " + COUNTS + " from problem where " + visible.sql())
                .params(visible.parameters())
                .params(days())
                .query(row -> {
                    for (var pile : Pile.values()) {
                        counts.put(pile, row.getLong(pile.ordinal() + 1));
                    }
                });
        return counts;
    }

    /** One page of a pile: what is owed by its day, the nearest first; what ended by its end, the latest first. */
    public PageOf<Problem> list(Pile pile, int page, long total, Scope scope) {
        var visible = scope.on("place");
        var order = pile.isOwed() ? "due_on, received_at, id" : "answered_at desc nulls last, id";
        var rows = jdbc.sql("select * from problem where %s and %s order by %s limit :most offset :skip"
                        .formatted(pile.condition(), visible.sql(), order))
                .params(visible.parameters())
                .params(days())
                .param("most", PAGE)
                .param("skip", (page - 1) * PAGE)
                .query(ProblemRows::problem)
                .list();
        return new PageOf<>(rows, page, PAGE, total);
    }

    /** How many are owed, overdue and closed below each place of so many digits. */
    public Map<PlaceKey, Below> below(int digits, Scope scope) {
        var visible = scope.on("place");
        var counts = new HashMap<PlaceKey, Below>();
        jdbc.sql("""
                select substr(place, 1, :digits), count(*) filter (where %s), count(*) filter (where %s),
                  count(*) filter (where %s), count(*) filter (where %s)
                from problem where %s group by 1
                """.formatted(
                                Pile.OPEN.condition(),
                                Pile.OVERDUE.condition(),
                                Pile.CLOSED.condition(),
                                Pile.CANNOT.condition(),
                                visible.sql()))
                .param("digits", digits)
                .params(visible.parameters())
                .params(days())
                .query(row -> {
                    counts.put(
                            new PlaceKey(row.getString(1)),
                            new Below(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
                });
        return counts;
    }

    /** How long answers took, in calendar days, of those answered within a year: the middle one and the slowest tenth. */
    public List<Integer> pace(Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("""
                select percentile_disc(array[0.5, 0.9]) within group (order by answered_on - received_on)
                from problem where answered_on > :from and %s
                """.formatted(visible.sql()))
                .param("from", workdays.today().minusYears(1))
                .params(visible.parameters())
                .query((row, n) -> {
                    var array = row.getArray(1);
                    return array == null ? List.<Integer>of() : List.of((Integer[]) array.getArray());
                })
                .single();
    }

    private Map<String, LocalDate> days() {
        var today = workdays.today();
        return Map.of("today", today, "soon", workdays.due(today, catalog.rule("due_soon_days")));
    }

    /**
     * How many below a place.
     *
     * @param open an answer is owed
     * @param overdue its day is over
     * @param closed ended
     * @param cannot cannot be solved there
     */
    public record Below(long open, long overdue, long closed, long cannot) {

        /** None at all. */
        public static final Below NONE = new Below(0, 0, 0, 0);
    }
}
