package org.yuanba.volunteer.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.ActivityId;

/** All activities. */
@Repository
public class Activities {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;

    Activities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The activity, if it lies in the scope. */
    public Optional<Activity> find(ActivityId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from volunteer_activity where id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(Activities::activity)
                .optional();
    }

    /** The activity, if it is public. */
    @Unscoped("what is public anyone may read")
    public Optional<Activity> announced(ActivityId id) {
        return jdbc.sql("select * from volunteer_activity where id = ? and state <> 'DRAFT'")
                .param(id.value())
                .query(Activities::activity)
                .optional();
    }

    /** One page of the activities of the scope: those to come by day, then those that were. */
    public PageOf<Activity> list(LocalDate today, int page, Scope scope) {
        var visible = scope.on("place");
        var total = jdbc.sql("select count(*) from volunteer_activity where " + visible.sql())
                .params(visible.parameters())
                .query(Long.class)
                .single();
        var rows = jdbc.sql("select * from volunteer_activity where " + visible.sql()
                        + " order by day < :today, abs(day - :today), from_time, id limit :most offset :skip")
                .params(visible.parameters())
                .param("today", today)
                .param("most", PAGE)
                .param("skip", (page - 1) * PAGE)
                .query(Activities::activity)
                .list();
        return new PageOf<>(rows, page, PAGE, total);
    }

    /** The public ones to come in a compound and its community. */
    public List<Activity> coming(PlaceKey compound, LocalDate today, Scope scope) {
        scope.require(compound);
        return jdbc.sql("""
                select * from volunteer_activity where state = 'OPEN' and day >= ? and place in (?, ?)
                order by day, from_time, id limit 6
                """)
                .params(today, compound.value(), compound.parent().orElseThrow().value())
                .query(Activities::activity)
                .list();
    }

    /** How many come and how many wait, by activity; those nobody signed up for are left out. */
    @Unscoped("counts without names")
    public Map<ActivityId, Counts> counts(Collection<ActivityId> activities) {
        var counts = new HashMap<ActivityId, Counts>();
        if (!activities.isEmpty()) {
            jdbc.sql("""
                    select activity, coalesce(sum(people) filter (where state = 'IN'), 0),
                      coalesce(sum(people) filter (where state = 'WAITING'), 0)
                    from volunteer_sign_up where activity in (:ids) group by activity
                    """)
                    .param("ids", activities.stream().map(ActivityId::value).toList())
                    .query(row -> {
                        counts.put(
                                new ActivityId(row.getObject(1, UUID.class)), new Counts(row.getInt(2), row.getInt(3)));
                    });
        }
        return counts;
    }

    static Activity activity(ResultSet row, int n) throws SQLException {
        return new Activity(
                new ActivityId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                Activity.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                row.getObject("day", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class),
                row.getString("location"),
                row.getObject("capacity", Integer.class),
                row.getString("materials"),
                Activity.State.valueOf(row.getString("state")),
                row.getString("photos_agreed"),
                row.getInt("version"));
    }

    /**
     * How many people signed up.
     *
     * @param in they come
     * @param waiting they wait for a seat
     */
    public record Counts(int in, int waiting) {

        /** Nobody yet. */
        public static final Counts NONE = new Counts(0, 0);
    }
}
