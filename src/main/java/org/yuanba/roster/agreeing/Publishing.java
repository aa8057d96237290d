package org.yuanba.roster.agreeing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.notify.Message;
import org.yuanba.notify.Notifier;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.RosterPublished;
import org.yuanba.roster.RosterRefused;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.drafting.Plan;
import org.yuanba.roster.drafting.Plans;
import org.yuanba.roster.planning.rule.Broken;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.shared.NewId;

/** Publishing a roster the residents accepted: numbered, written once, never changed. Broken rules block it, empty seats never. */
@Component("rosterPublishing")
public class Publishing {

    private final JdbcClient jdbc;
    private final Rosters rosters;
    private final Keepers keepers;
    private final Plans plans;
    private final Told told;

    Publishing(JdbcClient jdbc, Rosters rosters, Keepers keepers, Plans plans, Told told) {
        this.jdbc = jdbc;
        this.rosters = rosters;
        this.keepers = keepers;
        this.plans = plans;
        this.told = told;
    }

    /** What the seats break of the rules that are never broken. */
    public List<Broken> broken(Roster roster, List<Seat> seats, Scope scope) {
        scope.require(roster.place());
        var plan = plans.strict(roster, seats);
        return Rules.broken(plan.task(), plan.roster(seats));
    }

    /** Publishes it under the next number of its compound, and tells everybody in it. */
    @Transactional
    public int publish(RosterId id, Scope scope, Actor by) {
        var roster = rosters.find(id, scope).orElseThrow(() -> new RosterRefused("", "roster.refused.gone"));
        if (roster.state() != RosterState.ACCEPTED) {
            throw new RosterRefused("", "roster.refused.not-accepted");
        }
        var seats = keepers.seats(id);
        var broken = broken(roster, seats, scope);
        if (!broken.isEmpty()) {
            throw new RosterRefused("", "roster.refused.broken", broken.size());
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('roster ' || ?))")
                .param(roster.place().value())
                .query(rs -> {});
        var number = jdbc.sql("select coalesce(max(number), 0) + 1 from roster_period where place = ?")
                .param(roster.place().value())
                .query(Integer.class)
                .single();
        jdbc.sql("update roster_period set number = ? where id = ?")
                .params(number, id.value())
                .update();
        rosters.move(roster, RosterState.PUBLISHED);
        write(roster, number, lines(plans.strict(roster, seats), seats), by);
        tell(roster, seats);
        told.audit().record(AuditEntry.of(by, "roster.published", roster.place(), id.value(), String.valueOf(number)));
        told.events().publishEvent(new RosterPublished(id, roster.place(), number));
        told.events().publishEvent(new BoardContentChanged(roster.place()));
        return number;
    }

    private static String lines(Plan plan, List<Seat> seats) {
        return plan.slots().stream()
                .map(slot -> String.join(
                        "|",
                        slot.day().toString(),
                        slot.shift().post().name(),
                        slot.shift().name(),
                        slot.shift().from().toString(),
                        String.valueOf(slot.shift().minutes()),
                        String.valueOf(slot.shift().need()),
                        slot.id().toString(),
                        seats.stream()
                                .filter(seat -> seat.slot().equals(slot.id()))
                                .map(seat -> seat.keeper().toString())
                                .sorted()
                                .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n"));
    }

    private void write(Roster roster, int number, String lines, Actor by) {
        var id = NewId.next();
        jdbc.sql("""
                insert into roster_edition (id, roster, number, lines, digest, published_at, published_by) values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        roster.id().value(),
                        number,
                        lines,
                        digest(lines),
                        Timestamp.from(told.clock().instant()),
                        by.displayName())
                .update();
        jdbc.sql("insert into roster_edition_seal (edition, digest) values (?, ?)")
                .params(id, digest(lines))
                .update();
    }

    private static String digest(String lines) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Roster roster, List<Seat> seats) {
        for (var keeper : keepers.of(roster.id())) {
            var mine = seats.stream()
                    .filter(seat -> seat.keeper().equals(keeper.id()))
                    .count();
            if (keeper.person() != null && mine > 0) {
                told.notifier()
                        .tell(Message.to(
                                        keeper.person(),
                                        "told.roster.published",
                                        "roster.published/" + roster.id().value() + "/" + keeper.id(),
                                        roster.place())
                                .with(roster.firstDay())
                                .with(roster.lastDay())
                                .with((int) mine)
                                .opening("roster.own"));
            }
        }
    }

    /** The keepers of a published edition's line, in words of ids; what was published, as it was. */
    public List<String> edition(Roster roster, Scope scope) {
        scope.require(roster.place());
        return jdbc.sql("select lines from roster_edition where roster = ?")
                .param(roster.id().value())
                .query(String.class)
                .optional()
                .map(lines -> List.of(lines.split("\n")))
                .orElse(List.of());
    }

    /** Whether this keeper is one of those on duty. */
    static boolean isOn(Keeper keeper, UUID slot, List<Seat> seats) {
        return seats.stream()
                .anyMatch(seat -> seat.slot().equals(slot) && seat.keeper().equals(keeper.id()));
    }

    /** Who hears of it. */
    @Component("rosterPublishingTold")
    record Told(AuditTrail audit, Notifier notifier, ApplicationEventPublisher events, Clock clock) {}
}
