package org.yuanba.compound.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;

/** Lists compounds page by page: one reading for the rows, one for the total, which is kept or counted. */
@Component
public class CompoundListing {

    /** Compounds on a page. */
    public static final int SIZE = 50;

    private static final String COLUMNS = """
            r.id, r.place, r.name, r.kind, r.address, r.built_year, r.built_year_last, r.buildings, r.households,
            r.floor_area, r.property_mode, r.renovation, r.closed_on, r.latitude, r.longitude""";

    private final JdbcClient jdbc;
    private final CompoundCounts counts;
    private final Clock clock;

    CompoundListing(JdbcClient jdbc, CompoundCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    /** The page of the compounds in the place and scope that the question is about. */
    public PageOf<Row> list(PlaceKey place, Scope scope, CompoundQuestion question) {
        return list(place, scope, question, total(place, scope, question));
    }

    /** The same when the total of those that stand is known from the tally. */
    public PageOf<Row> list(PlaceKey place, Scope scope, CompoundQuestion question, CompoundCounts.Tally tally) {
        var total = question.isKept()
                ? question.sides().entrySet().stream()
                        .mapToLong(side -> tally.count(side.getKey(), side.getValue()))
                        .findFirst()
                        .orElseGet(tally::open)
                : total(place, scope, question);
        return list(place, scope, question, total);
    }

    /** The compounds of the scope that the words fit, those whose name begins with them first, at most so many. */
    public List<Row> find(Scope scope, String words, int most) {
        var parts = CompoundQuestion.of(Map.of("q", words)).parts();
        var conditions = parts.stream().map(part -> "r.search like ?").collect(Collectors.joining(" and "));
        var first = parts.isEmpty() ? "" : parts.getFirst();
        return parts.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from compound r where " + range(scope) + " and " + conditions
                                + " order by r.status desc, not starts_with(lower(r.name), ?), r.place limit ?")
                        .params(parts.stream().map(CompoundListing::pattern).toList())
                        .param(first)
                        .param(most)
                        .query(CompoundListing::row)
                        .list();
    }

    private static String pattern(String part) {
        return "%" + part.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    private PageOf<Row> list(PlaceKey place, Scope scope, CompoundQuestion question, long total) {
        var rows = matching(
                        "select " + COLUMNS,
                        place,
                        scope,
                        question,
                        " order by " + question.sort().sql() + " limit " + SIZE + " offset "
                                + (long) (question.page() - 1) * SIZE)
                .query(CompoundListing::row)
                .list();
        return new PageOf<>(rows, question.page(), SIZE, total);
    }

    private long total(PlaceKey place, Scope scope, CompoundQuestion question) {
        if (question.isKept()) {
            return question.sides().entrySet().stream()
                    .findFirst()
                    .map(side -> counts.count(place, scope, side.getKey(), side.getValue()))
                    .orElseGet(() -> counts.open(place, scope));
        }
        return matching("select count(*)", place, scope, question, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(
            String select, PlaceKey place, Scope scope, CompoundQuestion question, String order) {
        var conditions = new ArrayList<String>();
        conditions.add(range(scope.within(place)));
        conditions.add(question.isOpen() ? "r.status = 'open'" : "r.status = 'closed'");
        question.sides().forEach((facet, side) -> {
            if (facet != Facet.STATUS) {
                conditions.add(facet.condition(side));
            }
        });
        if (question.old()) {
            conditions.add(CompoundGaps.oldCondition(LocalDate.now(clock)));
        }
        var parts = question.parts();
        parts.forEach(part -> conditions.add("r.search like ?"));
        return jdbc.sql(select + " from compound r where " + String.join(" and ", conditions) + order)
                .params(parts.stream().map(CompoundListing::pattern).toList());
    }

    /** The scope as plain text, so that the plan fits the size of the place; keys are nothing but digits. */
    private static String range(Scope scope) {
        return scope.isEmpty()
                ? "false"
                : scope.roots().stream()
                        .map(root -> "r.place >= '%s' and r.place < '%s'".formatted(root.value(), root.upperBound()))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                number(row, 6),
                number(row, 7),
                number(row, 8),
                number(row, 9),
                hundredths(row, 10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, LocalDate.class),
                degrees(row, 14),
                degrees(row, 15));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(number);
    }

    private static @Nullable Long hundredths(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(number);
    }

    private static @Nullable Double degrees(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(number);
    }

    /**
     * A line of the list, without any personal data.
     *
     * @param id the compound's id
     * @param place its key
     * @param name what it is called
     * @param kind code, or none when not known, as all that follow
     * @param address as written
     * @param builtYear first year of building
     * @param builtYearLast last year of building
     * @param buildings how many
     * @param households how many
     * @param floorArea 0.01 m²
     * @param propertyMode code
     * @param renovation code
     * @param closedOn its last day, or none while it stands
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record Row(
            UUID id,
            String place,
            String name,
            @Nullable String kind,
            @Nullable String address,
            @Nullable Integer builtYear,
            @Nullable Integer builtYearLast,
            @Nullable Integer buildings,
            @Nullable Integer households,
            @Nullable Long floorArea,
            @Nullable String propertyMode,
            @Nullable String renovation,
            @Nullable LocalDate closedOn,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        /** The community it lies in. */
        public PlaceKey community() {
            return new PlaceKey(place.substring(0, 12));
        }
    }
}
