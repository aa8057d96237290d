package org.yuanba.roster.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.roster.RosterId;

/** Reads the posts, shifts and slots of a roster that was found before. */
@Component("rosterShifts")
@Unscoped("parts of a roster that was found in a scope, and hang on the board")
public class Shifts {

    private static final String SHIFT = """
            s.id as shift, s.name as shift_name, s.from_time, s.minutes, s.weekdays, s.on_holidays, s.night, s.need, s.skills,
            p.id as post, p.name as post_name, p.heavy
            """;

    private final JdbcClient jdbc;

    Shifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The posts of a roster, in their order. */
    public List<Post> posts(RosterId roster) {
        return jdbc.sql("select id, name, heavy from roster_post where roster = ? order by position, name")
                .param(roster.value())
                .query((row, n) -> new Post(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /** The shifts of a roster, by post and hour. */
    public List<Shift> shifts(RosterId roster) {
        return jdbc.sql(
                        "select " + SHIFT
                                + " from roster_shift s join roster_post p on p.id = s.post where p.roster = ? order by p.position, p.name, s.from_time, s.name")
                .param(roster.value())
                .query((row, n) -> shift(row))
                .list();
    }

    /** Every slot of a roster, by the time it begins. */
    public List<Slot> slots(RosterId roster) {
        return jdbc.sql("select o.*, " + SHIFT + """
                from roster_slot o join roster_shift s on s.id = o.shift join roster_post p on p.id = s.post
                where o.roster = ? order by o.day, s.from_time, p.position, p.name, s.name
                """)
                .param(roster.value())
                .query((row, n) -> slot(row))
                .list();
    }

    /** A slot of this roster. */
    public Optional<Slot> slot(RosterId roster, UUID id) {
        return slots(roster).stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    private static Slot slot(ResultSet row) throws SQLException {
        var held = row.getTimestamp("held_at");
        return new Slot(
                row.getObject("id", UUID.class),
                shift(row),
                row.getObject("day", LocalDate.class),
                row.getInt("burden"),
                row.getBoolean("rest_day"),
                held == null ? null : held.toInstant());
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(
                row.getObject("shift", UUID.class),
                new Post(row.getObject("post", UUID.class), row.getString("post_name"), row.getBoolean("heavy")),
                row.getString("shift_name"),
                row.getObject("from_time", LocalTime.class),
                row.getInt("minutes"),
                new LinkedHashSet<>(
                        Arrays.asList((Integer[]) row.getArray("weekdays").getArray())),
                row.getBoolean("on_holidays"),
                row.getBoolean("night"),
                row.getInt("need"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("skills").getArray())));
    }
}
