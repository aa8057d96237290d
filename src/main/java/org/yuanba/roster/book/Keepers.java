package org.yuanba.roster.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.person.PersonId;
import org.yuanba.roster.RosterId;

/** Reads who keeps the yard, who is on duty, who is to be together or apart, and what past periods weighed. */
@Component("rosterKeepers")
@Unscoped("parts of a roster that was found in a scope; pages show of it what their reader may see")
public class Keepers {

    private final JdbcClient jdbc;

    Keepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody of a roster, in the order they joined. */
    public List<Keeper> of(RosterId roster) {
        var said = new HashMap<UUID, Map<String, String>>();
        jdbc.sql("""
                select d.keeper, d.shift || '/' || d.weekday as cell, d.word from roster_said d join roster_keeper k on k.id = d.keeper
                where k.roster = ?
                """).param(roster.value()).query(row -> {
            said.computeIfAbsent(row.getObject("keeper", UUID.class), id -> new HashMap<>())
                    .put(row.getString("cell"), row.getString("word"));
        });
        return jdbc.sql("select * from roster_keeper where roster = ? and not set_aside order by id")
                .param(roster.value())
                .query((row, n) -> keeper(row, said))
                .list();
    }

    /** Who is on duty in a roster. */
    public List<Seat> seats(RosterId roster) {
        return jdbc.sql("""
                select t.slot, t.keeper, t.pinned from roster_seat t join roster_slot o on o.id = t.slot
                where o.roster = ? order by t.keeper
                """)
                .param(roster.value())
                .query((row, n) ->
                        new Seat(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3)))
                .list();
    }

    /** Pairs of this kind: {@code TOGETHER} or {@code APART}. */
    public List<UUID[]> pairs(RosterId roster, String kind) {
        return jdbc.sql("select one, other from roster_pair where roster = ? and kind = ?")
                .params(roster.value(), kind)
                .query((row, n) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                .list();
    }

    /** What each person carried in the published rosters of the compound before this one: burden and fair share, in half units. */
    public Map<PersonId, Past> past(Roster roster) {
        var past = new HashMap<PersonId, Past>();
        jdbc.sql("""
                select k.person, sum(k.share) as share,
                  sum((select coalesce(sum(o.burden), 0) from roster_seat t join roster_slot o on o.id = t.slot where t.keeper = k.id)) as burden
                from roster_keeper k join roster_period r on r.id = k.roster
                where r.place = :place and r.state = 'PUBLISHED' and r.first_day < :day and k.person is not null group by 1
                """)
                .param("place", roster.place().value())
                .param("day", roster.firstDay())
                .query(row -> {
                    past.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            new Past(row.getInt("burden"), row.getInt("share")));
                });
        return past;
    }

    private static Keeper keeper(ResultSet row, Map<UUID, Map<String, String>> said) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = row.getObject("person", UUID.class);
        return new Keeper(
                id,
                person == null ? null : new PersonId(person),
                Set.copyOf(Arrays.asList((String[]) row.getArray("skills").getArray())),
                row.getInt("most_per_week"),
                row.getObject("most_in_all", Integer.class),
                row.getBoolean("exempt"),
                row.getBoolean("standby"),
                days(row),
                ids(row, "slots_off"),
                ids(row, "slots_on"),
                said.getOrDefault(id, Map.of()),
                row.getString("told_how"),
                row.getInt("share"),
                row.getInt("version"));
    }

    private static Set<LocalDate> days(ResultSet row) throws SQLException {
        return Arrays.stream((java.sql.Date[]) row.getArray("days_off").getArray())
                .map(java.sql.Date::toLocalDate)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.copyOf(
                new ArrayList<>(Arrays.asList((UUID[]) row.getArray(column).getArray())));
    }

    /**
     * What somebody carried so far.
     *
     * @param burden what she did
     * @param share what would have been fair
     */
    public record Past(int burden, int share) {}
}
