package org.yuanba.volunteer.activity;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.ops.Vault;
import org.yuanba.shared.NewId;
import org.yuanba.volunteer.ActivityId;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.request.Numbers;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Signing up for activities, by phone page or at the counter: first come, first seated, the others wait in their order. */
@Component
public class SigningUp {

    private static final String KEY = "volunteer";
    private static final int LONGEST = 20;
    private static final int MOST = 6;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SigningUp(JdbcClient jdbc, Vault vault, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Somebody comes with so many people.
     *
     * @param by who took it down, none when she did herself
     * @return the number by which she can change her mind
     */
    @Transactional
    @Unscoped("anyone may sign up for what is public")
    public String signUp(ActivityId id, String called, String phone, int people, @Nullable Actor by) {
        var activity = lock(id);
        if (!activity.takesSignUps(LocalDate.now(clock.withZone(Dates.ZONE)))) {
            throw new VolunteerRefused("", "volunteer.refused.over");
        }
        var who = called.replaceAll("\\s+", " ").strip();
        if (who.isEmpty() || who.length() > LONGEST) {
            throw new VolunteerRefused("called", "volunteer.refused.called");
        }
        if (!phone.isBlank() && !phone.strip().matches("[0-9+][0-9 -]{4,22}")) {
            throw new VolunteerRefused("phone", "volunteer.refused.phone");
        }
        if (people < 1 || people > MOST) {
            throw new VolunteerRefused("people", "volunteer.refused.seats", MOST);
        }
        var number = Numbers.next();
        insert(activity, number, who + "\n" + phone.strip(), people, by);
        events.publishEvent(new BoardContentChanged(activity.place()));
        return number;
    }

    private void insert(Activity activity, String number, String who, int people, @Nullable Actor by) {
        var sign = NewId.next();
        jdbc.sql("""
                insert into volunteer_sign_up (id, activity, number, sealed_who, people, state, at, taken_by)
                values (:id, :activity, :number, :who, :people, :state, :now, :by)
                """)
                .param("id", sign)
                .param("activity", activity.id().value())
                .param("number", number)
                .param("who", vault.encrypt(KEY, who.getBytes(StandardCharsets.UTF_8), "sign-up/" + sign))
                .param("people", people)
                .param("state", fits(activity, people) ? "IN" : "WAITING")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.account().value(), Types.OTHER)
                .update();
    }

    /** She does not come after all, nobody asks why; whoever waited longest and fits gets the seats. */
    @Transactional
    @Unscoped("the number is the key: random, given to the one who signed up alone")
    public void withdraw(String number) {
        var found = numbered(number).orElseThrow(NotHere::new);
        var activity = lock(found.activity());
        jdbc.sql("update volunteer_sign_up set state = 'WITHDRAWN' where number = ?")
                .param(number)
                .update();
        var waiting = jdbc.sql(
                        "select id, people from volunteer_sign_up where activity = ? and state = 'WAITING' order by at, id")
                .param(activity.id().value())
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        for (var next : waiting) {
            if (fits(activity, next.people())) {
                jdbc.sql("update volunteer_sign_up set state = 'IN' where id = ?")
                        .param(next.id())
                        .update();
            }
        }
        events.publishEvent(new BoardContentChanged(activity.place()));
    }

    /** What this number stands for. */
    @Unscoped("the number is the key: random, given to the one who signed up alone")
    public Optional<SignUp> numbered(String number) {
        return jdbc.sql("select * from volunteer_sign_up where number = ?")
                .param(number)
                .query((row, n) -> signUp(
                        row.getObject("id", UUID.class),
                        row.getObject("activity", UUID.class),
                        row.getString("number"),
                        row.getBytes("sealed_who"),
                        row.getInt("people"),
                        row.getString("state")))
                .optional();
    }

    /** Who comes and who waits, in their order, for those who prepare it. */
    public List<SignUp> of(Activity activity, Scope scope) {
        scope.require(activity.place());
        return jdbc.sql(
                        "select * from volunteer_sign_up where activity = ? and state <> 'WITHDRAWN' order by state, at, id")
                .param(activity.id().value())
                .query((row, n) -> signUp(
                        row.getObject("id", UUID.class),
                        row.getObject("activity", UUID.class),
                        row.getString("number"),
                        row.getBytes("sealed_who"),
                        row.getInt("people"),
                        row.getString("state")))
                .list();
    }

    private boolean fits(Activity activity, int people) {
        var capacity = activity.capacity();
        return capacity == null
                || jdbc.sql(
                                                "select coalesce(sum(people), 0) from volunteer_sign_up where activity = ? and state = 'IN'")
                                        .param(activity.id().value())
                                        .query(Integer.class)
                                        .single()
                                + people
                        <= capacity;
    }

    private Activity lock(ActivityId id) {
        return jdbc.sql("select * from volunteer_activity where id = ? and state <> 'DRAFT' for update")
                .param(id.value())
                .query(Activities::activity)
                .optional()
                .orElseThrow(NotHere::new);
    }

    private SignUp signUp(UUID id, UUID activity, String number, byte @Nullable [] sealed, int people, String state) {
        var who = sealed == null
                ? new String[] {"", ""}
                : new String(vault.decrypt(KEY, sealed, "sign-up/" + id), StandardCharsets.UTF_8).split("\n", -1);
        return new SignUp(
                new ActivityId(activity),
                number,
                who[0],
                who[1],
                people,
                state.equals("IN"),
                state.equals("WITHDRAWN"));
    }

    private record Waiting(UUID id, int people) {}

    /**
     * Somebody who signed up.
     *
     * @param activity for what
     * @param number her number
     * @param called what to call her
     * @param phone how to reach her, empty when she left none
     * @param people how many come with her, herself included
     * @param isIn whether there is a seat; otherwise she waits
     * @param isWithdrawn whether she does not come after all
     */
    public record SignUp(
            ActivityId activity,
            String number,
            String called,
            String phone,
            int people,
            boolean isIn,
            boolean isWithdrawn) {}
}
