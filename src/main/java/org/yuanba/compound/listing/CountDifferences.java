package org.yuanba.compound.listing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yuanba.compound.ledger.CompoundField;

/** What rows of compounds count for, as SQL: each community is gone through once, and unfolded after it is added up. */
final class CountDifferences {

    private static final String STANDS = "r.status = 'open'";

    private static final List<Kept> KEPT = Stream.concat(
                    Arrays.stream(Facet.values()).flatMap(CountDifferences::sides),
                    CompoundCounts.SUMMED.stream().map(CountDifferences::sum))
            .toList();

    private static final String SQL = """
            select left(d.community, l.digits) as place, f.facet, f.value, sum(f.n) as n
            from (select r.%%1$s as community, %s from (%%2$s) r group by r.%%1$s) d
              cross join lateral (values %s) f (facet, value, n)
              cross join (values (2), (4), (6), (9), (12)) l (digits)
            where f.n <> 0
            group by 1, 2, 3 having sum(f.n) <> 0""".formatted(
                    numbered(n -> "%s as n%d".formatted(KEPT.get(n).added(), n)),
                    numbered(n -> "('%s', '%s', d.n%d)"
                            .formatted(KEPT.get(n).facet(), KEPT.get(n).value(), n)));

    private CountDifferences() {}

    /** The differences made by these rows; they have the columns of the table and a sign. */
    static String of(String rows) {
        return SQL.formatted("community", rows);
    }

    /** The same for rows that say in a column {@code home} where they count. */
    static String ofMoved(String rows) {
        return SQL.formatted("home", rows);
    }

    private static Stream<Kept> sides(Facet facet) {
        return facet.sides().stream()
                .map(side -> new Kept(
                        facet.code(),
                        side,
                        "sum(r.sign) filter (where %s)"
                                .formatted(
                                        facet == Facet.STATUS
                                                ? facet.condition(side)
                                                : STANDS + " and " + facet.condition(side))));
    }

    private static Kept sum(CompoundField field) {
        return new Kept(
                "sum", field.code(), "(sum(r.sign * r.%s) filter (where %s))::bigint".formatted(field.code(), STANDS));
    }

    private static String numbered(java.util.function.IntFunction<String> part) {
        return IntStream.range(0, KEPT.size()).mapToObj(part).collect(Collectors.joining(", "));
    }

    /**
     * A number that is kept for every place.
     *
     * @param facet code of the facet, or sum
     * @param value the side, or the field
     * @param added how rows {@code r} add up to it
     */
    private record Kept(String facet, String value, String added) {}
}
