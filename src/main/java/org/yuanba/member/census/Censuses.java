package org.yuanba.member.census;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/** Reads rounds and their sheets. */
@Repository
public class Censuses {

    private static final String ROUND = """
            select c.id, c.community, c.name, c.first_day, c.last_day, c.closed_on,
              (select count(*) from member_census_sheet s where s.census = c.id),
              (select count(*) from member_census_sheet s where s.census = c.id and s.done_on is not null)
            from member_census c where\s""";

    private static final String SHEET = """
            select s.id, s.census, s.place, s.building, s.entrance, s.doors, s.door_count, s.outcomes, s.direct,
              s.in_service, s.floating, s.settled, s.done_by, s.done_on, s.version
            from member_census_sheet s where\s""";

    private static final String WALK = """
             order by s.place, nullif(substring(s.building from '[0-9]+'), '')::numeric nulls last, s.building,
               nullif(substring(s.entrance from '[0-9]+'), '')::numeric nulls last, s.entrance
            """;

    private final JdbcClient jdbc;

    Censuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rounds of a community, latest first, if it may be seen. */
    public List<Census> in(PlaceKey community, Scope scope) {
        return scope.within(community).isEmpty()
                ? List.of()
                : jdbc.sql(ROUND + "c.community = ? order by c.first_day desc, c.id desc")
                        .param(community.value())
                        .query(Censuses::census)
                        .list();
    }

    /** The round, if anything of its community may be seen. */
    public Optional<Census> find(UUID id, Scope scope) {
        return jdbc.sql(ROUND + "c.id = ?")
                .param(id)
                .query(Censuses::census)
                .optional()
                .filter(found -> !scope.within(found.community()).isEmpty());
    }

    /** Its sheets that lie in the scope, in walking order. */
    public List<Sheet> sheets(Census census, Scope scope) {
        var visible = scope.on("s.place");
        return jdbc.sql(SHEET + "s.census = :census and " + visible.sql() + WALK)
                .param("census", census.id())
                .params(visible.parameters())
                .query(Censuses::sheet)
                .list();
    }

    /** One of its sheets, if it lies in the scope. */
    public Optional<Sheet> sheet(Census census, UUID id, Scope scope) {
        return sheets(census, scope).stream()
                .filter(sheet -> sheet.id().equals(id))
                .findFirst();
    }

    private static Census census(ResultSet row, int n) throws SQLException {
        return new Census(
                row.getObject(1, UUID.class),
                new PlaceKey(row.getString(2)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getInt(7),
                row.getInt(8));
    }

    private static Sheet sheet(ResultSet row, int n) throws SQLException {
        int count = row.getInt(7);
        var doneOn = row.getObject(14, LocalDate.class);
        return new Sheet(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new PlaceKey(row.getString(3)),
                row.getString(4),
                row.getString(5),
                doors(row.getArray(6), count),
                outcomes(row.getString(8), count),
                doneOn == null ? null : new Tally(row.getInt(9), row.getInt(10), row.getInt(11), row.getInt(12)),
                row.getString(13),
                doneOn,
                row.getInt(15));
    }

    private static List<String> doors(java.sql.@Nullable Array named, int count) throws SQLException {
        return named == null
                ? IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList()
                : List.of((String[]) named.getArray());
    }

    private static List<Outcome> outcomes(@Nullable String signs, int count) {
        var outcomes = new ArrayList<Outcome>(count);
        for (int i = 0; i < count; i++) {
            outcomes.add(signs == null ? Outcome.OPEN : Outcome.of(signs.charAt(i)));
        }
        return outcomes;
    }
}
