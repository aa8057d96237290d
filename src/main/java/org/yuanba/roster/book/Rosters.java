package org.yuanba.roster.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.RosterState;
import org.yuanba.shared.PlaceKey;

/** Reads rosters, and moves them from state to state. */
@Component("rosters")
public class Rosters {

    private final JdbcClient jdbc;

    Rosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The roster, if it lies in the scope. */
    public Optional<Roster> find(RosterId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from roster_period where id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(Rosters::roster)
                .optional();
    }

    /** Those of one compound that were not dropped, the latest first. */
    public List<Roster> of(PlaceKey place, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from roster_period where place = :place and state <> 'DROPPED' and " + visible.sql()
                        + " order by first_day desc, created_at desc")
                .param("place", place.value())
                .params(visible.parameters())
                .query(Rosters::roster)
                .list();
    }

    /** The one that holds on this day: published, and the day lies in it. */
    public Optional<Roster> standing(PlaceKey place, LocalDate day, Scope scope) {
        return of(place, scope).stream()
                .filter(roster -> roster.state() == RosterState.PUBLISHED && roster.covers(day))
                .findFirst();
    }

    /** How many compounds below each place of this many digits have a roster that holds on this day, and are making one. */
    public Map<PlaceKey, Counts> counts(int digits, LocalDate day, Scope scope) {
        var visible = scope.on("place");
        var counts = new TreeMap<PlaceKey, Counts>();
        jdbc.sql("""
                select left(place, :digits) as at,
                  count(distinct place) filter (where state = 'PUBLISHED' and first_day <= :day and first_day + weeks * 7 > :day) as standing,
                  count(distinct place) filter (where state in ('ASKING', 'DRAFTED', 'ON_BOARD', 'ACCEPTED')) as making
                from roster_period where %s group by 1
                """.formatted(visible.sql()))
                .param("digits", digits)
                .param("day", day)
                .params(visible.parameters())
                .query(row -> {
                    counts.put(
                            new PlaceKey(row.getString("at")),
                            new Counts(row.getLong("standing"), row.getLong("making")));
                });
        return counts;
    }

    /** Moves it on, if nobody else did meanwhile. */
    public void move(Roster roster, RosterState next) {
        if (!roster.state().mayBecome(next)) {
            throw new RosterRefused("", "roster.refused.state");
        }
        var moved = jdbc.sql("""
                update roster_period set state = :next, version = version + 1 where id = :id and version = :version
                """)
                .param("next", next.name())
                .param("id", roster.id().value())
                .param("version", roster.version())
                .update();
        if (moved == 0) {
            throw new RosterRefused("", "roster.refused.meanwhile");
        }
    }

    private static Roster roster(ResultSet row, int n) throws SQLException {
        return new Roster(
                new RosterId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                row.getObject("first_day", LocalDate.class),
                row.getInt("weeks"),
                RosterState.valueOf(row.getString("state")),
                row.getObject("rule_set", UUID.class),
                row.getObject("number", Integer.class),
                row.getObject("last_day_to_object", LocalDate.class),
                acceptance(row),
                drafted(row),
                row.getInt("version"));
    }

    private static Roster.@Nullable Acceptance acceptance(ResultSet row) throws SQLException {
        var how = row.getString("accepted_how");
        return how == null
                ? null
                : new Roster.Acceptance(
                        Roster.How.valueOf(how),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getString("accepted_note"));
    }

    private static Roster.@Nullable Drafted drafted(ResultSet row) throws SQLException {
        var solver = row.getString("solver");
        return solver == null
                ? null
                : new Roster.Drafted(
                        solver,
                        row.getInt("seed"),
                        "OPTIMAL".equals(row.getString("result")),
                        row.getLong("objective"),
                        row.getLong("bound"),
                        row.getBigDecimal("seconds"),
                        row.getTimestamp("drafted_at").toInstant());
    }

    /**
     * Compounds with rosters.
     *
     * @param standing with one that holds
     * @param making that are making one
     */
    public record Counts(long standing, long making) {}
}
