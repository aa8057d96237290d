package org.yuanba.roster.agreeing;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.calendar.Counting;
import org.yuanba.calendar.Deadlines;
import org.yuanba.person.PublicationGate;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.drafting.Drafting;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** From the draft on the board to the roster the residents accepted. */
@Component("rosterAgreeing")
public class Agreeing {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final Rosters rosters;
    private final Keepers keepers;
    private final Drafting drafting;
    private final Around around;

    Agreeing(JdbcClient jdbc, Rosters rosters, Keepers keepers, Drafting drafting, Around around) {
        this.jdbc = jdbc;
        this.rosters = rosters;
        this.keepers = keepers;
        this.drafting = drafting;
        this.around = around;
    }

    /** Puts the draft on the board for so many days; the count is that of the law. */
    @Transactional
    public void putOnBoard(RosterId id, int days, Scope scope, Actor by) {
        var roster = get(id, scope);
        if (days < 1 || days > 60) {
            throw new RosterRefused("days", "roster.refused.days");
        }
        if (keepers.seats(id).isEmpty()) {
            throw new RosterRefused("", "roster.refused.no-draft");
        }
        var last = around.deadlines().of(today(), days, Counting.CALENDAR).lastDay();
        jdbc.sql("update roster_period set put_on_board_on = ?, last_day_to_object = ? where id = ?")
                .params(Date.valueOf(today()), Date.valueOf(last), id.value())
                .update();
        rosters.move(roster, RosterState.ON_BOARD);
        happened(by, "roster.put-on-board", roster);
    }

    /** Takes down what somebody says against it; the same open words twice are one objection. */
    @Transactional
    @Unscoped("the roster was found in a scope, or by the link of the person herself")
    public void object(
            Roster roster, @Nullable UUID keeper, @Nullable UUID slot, String saidBy, String words, String channel) {
        if (roster.state() != RosterState.ON_BOARD) {
            throw new RosterRefused("", "roster.refused.not-on-board");
        }
        if (words.isBlank() || words.strip().length() > LONGEST) {
            throw new RosterRefused("words", "roster.refused.objection", LONGEST);
        }
        if (saidBy.isBlank() || saidBy.strip().length() > 40) {
            throw new RosterRefused("saidBy", "roster.refused.said-by");
        }
        if (keeper != null
                        && keepers.of(roster.id()).stream()
                                .noneMatch(one -> one.id().equals(keeper))
                || slot != null
                        && jdbc.sql("select count(*) from roster_slot where id = ? and roster = ?")
                                        .params(slot, roster.id().value())
                                        .query(Integer.class)
                                        .single()
                                == 0) {
            throw new RosterRefused("", "roster.refused.who");
        }
        jdbc.sql("""
                insert into roster_objection (id, roster, keeper, slot, said_by, words, channel, at)
                select :id, :roster, :keeper::uuid, :slot::uuid, :by, :words, :channel, :at where not exists (
                  select from roster_objection where roster = :roster and answer is null and words = :words and said_by = :by
                    and slot is not distinct from :slot::uuid)
                """)
                .param("id", NewId.next())
                .param("roster", roster.id().value())
                .param("keeper", keeper == null ? null : keeper.toString())
                .param("slot", slot == null ? null : slot.toString())
                .param("by", saidBy.strip())
                .param("words", words.strip())
                .param("channel", channel)
                .param("at", Timestamp.from(around.clock().instant()))
                .update();
    }

    /** The objections to a roster, open ones first. */
    public List<Objection> objections(Roster roster, Scope scope) {
        scope.require(roster.place());
        return jdbc.sql("""
                select id, keeper, slot, said_by, words, at, answer from roster_objection where roster = ?
                order by answer is not null, at
                """)
                .param(roster.id().value())
                .query((row, n) -> new Objection(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getString(7)))
                .list();
    }

    /**
     * Answers an objection. When it is heard, the one it is about no longer has that shift, and the roster is planned anew
     * with as few changes as possible.
     */
    public void answer(RosterId id, UUID objection, String answer, boolean heard, Scope scope, Actor by) {
        var roster = get(id, scope);
        var said = objections(roster, scope).stream()
                .filter(one -> one.id().equals(objection) && one.answer() == null)
                .findFirst()
                .orElseThrow(() -> new RosterRefused("", "roster.refused.answered"));
        if (answer.isBlank() || answer.strip().length() > LONGEST) {
            throw new RosterRefused("answer", "roster.refused.answer");
        }
        around.writing().answered(objection, answer.strip(), heard ? said : null, by.displayName());
        if (heard && said.slot() != null && said.keeper() != null) {
            var left = keepers.seats(id).stream()
                    .filter(seat ->
                            !(seat.slot().equals(said.slot()) && seat.keeper().equals(said.keeper())))
                    .toList();
            drafting.draftAnew(get(id, scope), left);
        }
        around.events().publishEvent(new BoardContentChanged(roster.place()));
    }

    /** Takes down that the residents accepted it, and how. */
    @Transactional
    public void accept(RosterId id, Roster.How how, LocalDate on, String note, Scope scope, Actor by) {
        var roster = get(id, scope);
        var last = roster.lastDayToObject();
        if (last == null || !today().isAfter(last)) {
            throw new RosterRefused("", "roster.refused.still-objecting");
        }
        if (objections(roster, scope).stream().anyMatch(one -> one.answer() == null)) {
            throw new RosterRefused("", "roster.refused.unanswered");
        }
        if (on.isAfter(today())) {
            throw new RosterRefused("on", "roster.refused.accepted-on");
        }
        if (note.length() > 200 || !around.gate().findings(note, Set.of()).isEmpty()) {
            throw new RosterRefused("note", "roster.refused.note");
        }
        jdbc.sql("update roster_period set accepted_how = ?, accepted_on = ?, accepted_note = ? where id = ?")
                .params(java.util.Arrays.asList(
                        how.name(), Date.valueOf(on), note.isBlank() ? null : note.strip(), id.value()))
                .update();
        rosters.move(roster, RosterState.ACCEPTED);
        happened(by, "roster.accepted", roster);
    }

    /** Back to the draft, to change it. */
    @Transactional
    public void reopen(RosterId id, Scope scope, Actor by) {
        var roster = get(id, scope);
        rosters.move(roster, RosterState.DRAFTED);
        happened(by, "roster.reopened", roster);
    }

    /** Pins a seat, or lets planning have it again. */
    @Transactional
    @Unscoped("the roster was found in a scope")
    public void pin(Roster roster, Seat seat) {
        requireOpen(roster);
        jdbc.sql(
                        "update roster_seat set pinned = ? where slot = ? and keeper = ? and slot in (select id from roster_slot where roster = ?)")
                .params(seat.pinned(), seat.slot(), seat.keeper(), roster.id().value())
                .update();
    }

    /** Gives a seat of a draft to somebody by hand, pinned; she said yes to it, or it stays a conflict to be solved. */
    @Transactional
    @Unscoped("the roster was found in a scope")
    public void give(Roster roster, UUID slot, @Nullable UUID gone, UUID came, boolean saidYes) {
        requireOpen(roster);
        if (gone != null) {
            jdbc.sql(
                            "delete from roster_seat where slot = ? and keeper = ? and slot in (select id from roster_slot where roster = ?)")
                    .params(slot, gone, roster.id().value())
                    .update();
        }
        if (keepers.of(roster.id()).stream().noneMatch(one -> one.id().equals(came))) {
            throw new RosterRefused("", "roster.refused.who");
        }
        jdbc.sql("""
                insert into roster_seat (slot, keeper, pinned) select o.id, ?, true from roster_slot o where o.id = ? and o.roster = ?
                on conflict (slot, keeper) do update set pinned = true
                """).params(came, slot, roster.id().value()).update();
        if (saidYes) {
            around.writing().saidYes(came, slot);
        }
    }

    private static void requireOpen(Roster roster) {
        if (!roster.state().isOpen()) {
            throw new RosterRefused("", "roster.refused.not-open");
        }
    }

    private void happened(Actor by, String act, Roster roster) {
        around.audit().record(AuditEntry.of(by, act, roster.place(), roster.id().value(), null));
        around.events().publishEvent(new BoardContentChanged(roster.place()));
    }

    private Roster get(RosterId id, Scope scope) {
        return rosters.find(id, scope).orElseThrow(() -> new RosterRefused("", "roster.refused.gone"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(around.clock().instant(), Dates.ZONE);
    }

    /** What is needed around it. */
    @Component("rosterAgreeingSurroundings")
    record Around(
            AuditTrail audit,
            Deadlines deadlines,
            PublicationGate gate,
            Clock clock,
            ApplicationEventPublisher events,
            SeatWriting writing) {}
}
