package org.yuanba.roster.setup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.calendar.Holidays;
import org.yuanba.person.PublicationGate;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Shift;
import org.yuanba.roster.book.Shifts;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Beginning a roster, from the set-up of the period before where there is one, and changing its posts and shifts. */
@Component("rosterSettingUp")
public class RosterSettingUp {

    private static final int MOST_WEEKS = 12;

    private final JdbcClient jdbc;
    private final Rosters rosters;
    private final Shifts shifts;
    private final RuleBook rules;
    private final Traces traces;

    RosterSettingUp(JdbcClient jdbc, Rosters rosters, Shifts shifts, RuleBook rules, Traces traces) {
        this.jdbc = jdbc;
        this.rosters = rosters;
        this.shifts = shifts;
        this.rules = rules;
        this.traces = traces;
    }

    /** Begins a roster; posts, shifts, people and what they said come from the one before. */
    @Transactional
    public RosterId begin(PlaceKey place, LocalDate firstDay, int weeks, Scope scope, Actor by) {
        scope.require(place);
        if (place.level() != PlaceLevel.COMPOUND) {
            throw new RosterRefused("", "roster.refused.place");
        }
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new RosterRefused("weeks", "roster.refused.weeks", MOST_WEEKS);
        }
        var before = rosters.of(place, scope);
        if (before.stream()
                .anyMatch(one -> one.covers(firstDay)
                        || one.covers(firstDay.plusWeeks(weeks).minusDays(1)))) {
            throw new RosterRefused("firstDay", "roster.refused.period-taken");
        }
        var id = NewId.next();
        jdbc.sql("""
                insert into roster_period (id, place, place_first, first_day, weeks, state, rule_set, created_at)
                values (?, ?, ?, ?, ?, 'ASKING', ?, ?)
                """)
                .params(
                        id,
                        place.value(),
                        place.value(),
                        firstDay,
                        weeks,
                        rules.current(place, scope, by).id(),
                        Timestamp.from(traces.clock().instant()))
                .update();
        before.stream().findFirst().ifPresent(last -> copy(last.id().value(), id));
        var roster = rosters.find(new RosterId(id), scope).orElseThrow();
        lay(roster);
        traces.audit().record(AuditEntry.of(by, "roster.begun", place, id, null));
        return roster.id();
    }

    private void copy(UUID from, UUID to) {
        jdbc.sql(
                        "insert into roster_post (id, roster, name, heavy, position) select gen_random_uuid(), ?, name, heavy, position from roster_post where roster = ?")
                .params(to, from)
                .update();
        jdbc.sql("""
                insert into roster_shift (id, post, name, from_time, minutes, weekdays, on_holidays, night, need, skills)
                select gen_random_uuid(), n.id, s.name, s.from_time, s.minutes, s.weekdays, s.on_holidays, s.night, s.need, s.skills
                from roster_shift s join roster_post o on o.id = s.post join roster_post n on n.name = o.name and n.roster = ?
                where o.roster = ?
                """).params(to, from).update();
        jdbc.sql("""
                insert into roster_keeper (id, roster, person, person_first, skills, most_per_week, most_in_all, standby, told_how, told_at, told_by)
                select gen_random_uuid(), ?, person, person_first, skills, most_per_week, most_in_all, standby, told_how, told_at, told_by
                from roster_keeper where roster = ? and person is not null and not exempt and not set_aside
                """).params(to, from).update();
        jdbc.sql("""
                insert into roster_said (keeper, shift, weekday, word)
                select nk.id, ns.id, d.weekday, d.word from roster_said d
                  join roster_keeper k on k.id = d.keeper and k.roster = :from
                  join roster_keeper nk on nk.roster = :to and nk.person = k.person
                  join roster_shift s on s.id = d.shift join roster_post p on p.id = s.post
                  join roster_post np on np.roster = :to and np.name = p.name
                  join roster_shift ns on ns.post = np.id and ns.name = s.name
                """).param("from", from).param("to", to).update();
        jdbc.sql("""
                insert into roster_pair (id, roster, kind, one, other)
                select gen_random_uuid(), :to, r.kind, least(a.id, b.id), greatest(a.id, b.id) from roster_pair r
                  join roster_keeper x on x.id = r.one join roster_keeper y on y.id = r.other
                  join roster_keeper a on a.roster = :to and a.person = x.person
                  join roster_keeper b on b.roster = :to and b.person = y.person
                where r.roster = :from
                """).param("from", from).param("to", to).update();
    }

    /** Adds a shift, and its post where there is none of that name yet. */
    @Transactional
    public void add(RosterId id, String post, boolean heavy, Shift shift, Scope scope) {
        var roster = setUp(id, scope);
        check(post, shift);
        var posts = shifts.posts(id);
        var there =
                posts.stream().filter(one -> one.name().equals(post.strip())).findFirst();
        var of = there.map(one -> one.id()).orElseGet(NewId::next);
        if (there.isEmpty()) {
            jdbc.sql("insert into roster_post (id, roster, name, heavy, position) values (?, ?, ?, ?, ?)")
                    .params(of, id.value(), post.strip(), heavy, posts.size())
                    .update();
        }
        var mine = shifts.shifts(id).stream()
                .filter(one -> one.post().id().equals(of))
                .toList();
        mine.stream().filter(one -> one.name().equals(shift.name())).findFirst().ifPresent(same -> {
            throw new RosterRefused("name", "roster.refused.shift-twice", post, shift.name());
        });
        mine.stream().filter(shift::overlaps).findFirst().ifPresent(other -> {
            throw new RosterRefused("from", "roster.refused.overlap", post, shift.name(), other.name());
        });
        insert(of, shift);
        lay(roster);
    }

    private void insert(UUID post, Shift shift) {
        jdbc.sql("""
                insert into roster_shift (id, post, name, from_time, minutes, weekdays, on_holidays, night, need, skills)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        NewId.next(),
                        post,
                        shift.name(),
                        shift.from(),
                        shift.minutes(),
                        shift.weekdays().toArray(Integer[]::new),
                        shift.onHolidays(),
                        shift.night(),
                        shift.need(),
                        shift.skills().toArray(String[]::new))
                .update();
    }

    private void check(String post, Shift shift) {
        require(!post.isBlank() && post.strip().length() <= 20, "post", "roster.refused.post");
        require(!shift.name().isBlank() && shift.name().length() <= 10, "name", "roster.refused.shift-name");
        require(
                traces.gate()
                        .findings(post + " " + shift.name(), java.util.Set.of())
                        .isEmpty(),
                "post",
                "roster.refused.private");
        require(shift.minutes() <= 24 * 60, "until", "roster.refused.longer-than-a-day");
        require(shift.minutes() >= 15, "until", "roster.refused.too-short");
        require(shift.need() >= 1 && shift.need() <= 20, "need", "roster.refused.need");
        require(!shift.weekdays().isEmpty() || shift.onHolidays(), "weekdays", "roster.refused.weekdays");
    }

    private static void require(boolean so, String field, String key) {
        if (!so) {
            throw new RosterRefused(field, key);
        }
    }

    /** Takes a shift out, and its post with the last one. */
    @Transactional
    public void remove(RosterId id, UUID shift, Scope scope) {
        var roster = setUp(id, scope);
        jdbc.sql("delete from roster_shift where id = ? and post in (select id from roster_post where roster = ?)")
                .params(shift, id.value())
                .update();
        jdbc.sql(
                        "delete from roster_post p where roster = ? and not exists (select from roster_shift where post = p.id)")
                .param(id.value())
                .update();
        lay(roster);
    }

    /** Drops a roster that is not published; what people said stays with it. */
    @Transactional
    public void drop(RosterId id, Scope scope, Actor by) {
        var roster = rosters.find(id, scope).orElseThrow(() -> new RosterRefused("", "roster.refused.gone"));
        rosters.move(roster, RosterState.DROPPED);
        traces.audit().record(AuditEntry.of(by, "roster.dropped", roster.place(), id.value(), null));
    }

    private Roster setUp(RosterId id, Scope scope) {
        return rosters.find(id, scope)
                .filter(roster -> roster.state() == RosterState.ASKING || roster.state() == RosterState.DRAFTED)
                .orElseThrow(() -> new RosterRefused("", "roster.refused.set-up-over"));
    }

    /** Lays the shifts out on the days of the period; those that stand already stay. */
    private void lay(Roster roster) {
        var book = rules.get(roster.rules());
        for (var shift : shifts.shifts(roster.id())) {
            for (var day = roster.firstDay(); !day.isAfter(roster.lastDay()); day = day.plusDays(1)) {
                var holiday = traces.holidays().on(day).filter(one -> one.off()).isPresent();
                var runs = holiday
                        ? shift.onHolidays()
                        : shift.weekdays().contains(day.getDayOfWeek().getValue());
                if (runs) {
                    var rest = holiday || !traces.holidays().isWorkingDay(day);
                    jdbc.sql("""
                            insert into roster_slot (id, roster, shift, day, burden, rest_day) values (?, ?, ?, ?, ?, ?)
                            on conflict (shift, day) do nothing
                            """)
                            .params(
                                    NewId.next(),
                                    roster.id().value(),
                                    shift.id(),
                                    day,
                                    book.burden(
                                            shift.night(), rest, shift.post().heavy()),
                                    rest)
                            .update();
                }
            }
        }
    }

    /** What is needed around it. */
    @Component("rosterSettingUpTraces")
    record Traces(AuditTrail audit, PublicationGate gate, Holidays holidays, Clock clock) {}
}
