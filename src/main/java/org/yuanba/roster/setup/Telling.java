package org.yuanba.roster.setup;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Unscoped;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonOffice;
import org.yuanba.person.PersonSecrets;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Shift;
import org.yuanba.roster.book.Shifts;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** Taking down who takes part and when she can, whether she says so on her page, on paper, by phone or at the counter. */
@Component("rosterTelling")
@Unscoped("the roster was found in a scope, or by the link of the person herself")
public class Telling {

    private static final String FIELD = "roster-private";
    private static final Set<String> WORDS = Set.of("LIKE", "CAN", "RATHER_NOT");
    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final Keepers keepers;
    private final Shifts shifts;
    private final RuleBook words;
    private final Around around;

    Telling(JdbcClient jdbc, Keepers keepers, Shifts shifts, RuleBook words, Around around) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.shifts = shifts;
        this.words = words;
        this.around = around;
    }

    /** Notes that somebody takes part; a second time changes nothing. */
    @Transactional
    public UUID join(Roster roster, PersonId person) {
        requireAsking(roster);
        jdbc.sql(
                        "insert into roster_keeper (id, roster, person, person_first) values (?, ?, ?, ?) on conflict (roster, person) do nothing")
                .params(NewId.next(), roster.id().value(), person.value(), person.value())
                .update();
        return jdbc.sql("select id from roster_keeper where roster = ? and person = ?")
                .params(roster.id().value(), person.value())
                .query(UUID.class)
                .single();
    }

    /** Takes somebody out again, at any time before it is published; her seats in the draft are empty then. */
    @Transactional
    public void leave(Roster roster, UUID keeper) {
        if (roster.state() == RosterState.PUBLISHED) {
            throw new RosterRefused("", "roster.refused.leave-published");
        }
        jdbc.sql("delete from roster_keeper where id = ? and roster = ?")
                .params(keeper, roster.id().value())
                .update();
    }

    /** Takes down what she said; what she said before is replaced. */
    @Transactional
    public void tell(Roster roster, UUID keeper, @Nullable Integer version, Availability said, String how, Actor by) {
        requireAsking(roster);
        check(said);
        var known = shifts.shifts(roster.id()).stream()
                .map(Shift::id)
                .map(UUID::toString)
                .collect(Collectors.toSet());
        write(roster, keeper, version, said, how, by);
        jdbc.sql("delete from roster_said where keeper = ?").param(keeper).update();
        said.said().forEach((cell, word) -> {
            var slash = cell.indexOf('/');
            if (WORDS.contains(word)
                    && slash > 0
                    && known.contains(cell.substring(0, slash))
                    && cell.matches(".*/[1-7]")) {
                jdbc.sql("insert into roster_said (keeper, shift, weekday, word) values (?, ?::uuid, ?, ?)")
                        .params(keeper, cell.substring(0, slash), Integer.parseInt(cell.substring(slash + 1)), word)
                        .update();
            }
        });
    }

    private void write(Roster roster, UUID keeper, @Nullable Integer version, Availability said, String how, Actor by) {
        var skills = words.words("SKILL").stream()
                .map(RuleBook.Word::code)
                .filter(said.skills()::contains)
                .toArray(String[]::new);
        var sealed = said.words().isBlank()
                ? null
                : around.secrets().encryptWords(keeper, FIELD, said.words().strip());
        var written = jdbc.sql("""
                update roster_keeper set skills = :skills, most_per_week = :week, most_in_all = :all, exempt = :exempt,
                  standby = :standby, days_off = :days, sealed_private = coalesce(:sealed, sealed_private), told_how = :how, told_at = :now, told_by = :by,
                  version = version + 1
                where id = :id and roster = :roster and version = coalesce(:version, version)
                """)
                .param("skills", skills)
                .param("week", said.mostPerWeek())
                .param("all", said.mostInAll(), java.sql.Types.INTEGER)
                .param("exempt", said.exempt())
                .param("standby", said.standby())
                .param("days", said.daysOff().stream().map(Date::valueOf).toArray(Date[]::new))
                .param("sealed", sealed, java.sql.Types.BINARY)
                .param("how", how)
                .param("now", Timestamp.from(around.clock().instant()))
                .param("by", by.displayName())
                .param("id", keeper)
                .param("roster", roster.id().value())
                .param("version", version, java.sql.Types.INTEGER)
                .update();
        if (written == 0) {
            throw new RosterRefused("", "roster.refused.meanwhile");
        }
    }

    private static void check(Availability said) {
        if (said.mostPerWeek() < 0 || said.mostPerWeek() > 7) {
            throw new RosterRefused("mostPerWeek", "roster.refused.per-week");
        }
        if (said.mostInAll() != null && (said.mostInAll() < 0 || said.mostInAll() > 84)) {
            throw new RosterRefused("mostInAll", "roster.refused.in-all");
        }
        if (said.words().length() > LONGEST) {
            throw new RosterRefused("words", "roster.refused.words", LONGEST);
        }
    }

    /** Her words for the planner, empty when there are none. */
    public String privateWords(UUID keeper) {
        return jdbc.sql("select sealed_private from roster_keeper where id = ? and sealed_private is not null")
                .param(keeper)
                .query(byte[].class)
                .optional()
                .map(stored -> around.secrets().words(keeper, FIELD, stored))
                .orElse("");
    }

    /** Notes that two want to be together, or are kept apart, or neither when the kind is empty. */
    @Transactional
    public void pair(RosterId roster, UUID one, UUID other, String kind) {
        var mine = keepers.of(roster).stream().map(Keeper::id).toList();
        if (one.equals(other) || !mine.containsAll(List.of(one, other))) {
            throw new RosterRefused("other", "roster.refused.pair");
        }
        var first = jdbc.sql("select least(?::uuid, ?::uuid)")
                .params(one, other)
                .query(UUID.class)
                .single();
        var second = first.equals(one) ? other : one;
        jdbc.sql("delete from roster_pair where roster = ? and one = ? and other = ?")
                .params(roster.value(), first, second)
                .update();
        if (!kind.isEmpty()) {
            jdbc.sql("insert into roster_pair (id, roster, kind, one, other) values (?, ?, ?, ?, ?)")
                    .params(NewId.next(), roster.value(), kind, first, second)
                    .update();
        }
    }

    /** How she wants to stand on the board; the full name only as she gives it. */
    @Transactional
    public void name(PersonId person, String naming, String fullName, String how, Actor by) {
        if (naming.equals("ADDRESS")) {
            var consent = how.equals("PAGE") ? "WEB" : how.equals("PHONE") ? "PHONE" : "PAPER";
            around.office()
                    .agrees(
                            person,
                            ConsentPurpose.PUBLIC_FORM_OF_ADDRESS,
                            consent,
                            around.access().scope(Actor.system()),
                            by);
        }
        var full = naming.equals("FULL");
        if (full && (fullName.isBlank() || fullName.strip().length() > 20)) {
            throw new RosterRefused("fullName", "roster.refused.full-name");
        }
        jdbc.sql("""
                insert into roster_naming (person, person_first, naming, full_name, how, since) values (?, ?, ?, ?, ?, ?)
                on conflict (person) do update set naming = excluded.naming, full_name = excluded.full_name, how = excluded.how,
                  since = excluded.since
                """)
                .params(java.util.Arrays.asList(
                        person.value(),
                        person.value(),
                        naming,
                        full ? fullName.strip() : null,
                        how,
                        LocalDate.ofInstant(around.clock().instant(), Dates.ZONE)))
                .update();
    }

    /** How she chose to stand on the board, and her full name if she gave it; none when she did not choose. */
    public Optional<Naming> naming(PersonId person) {
        return jdbc.sql("select naming, full_name from roster_naming where person = ?")
                .param(person.value())
                .query((row, n) -> new Naming(row.getString(1), row.getString(2)))
                .optional();
    }

    private static void requireAsking(Roster roster) {
        if (!roster.state().isOpen() || roster.state() == RosterState.ON_BOARD) {
            throw new RosterRefused("", "roster.refused.asking-over");
        }
    }

    /**
     * A choice of naming.
     *
     * @param naming {@code FULL}, {@code ADDRESS} or {@code POST}
     * @param fullName as she gave it, or none
     */
    public record Naming(String naming, @Nullable String fullName) {}

    /** Secrets and time. */
    @Component("rosterTellingSurroundings")
    record Around(PersonSecrets secrets, PersonOffice office, Access access, Clock clock) {}
}
