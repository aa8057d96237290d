package org.yuanba.roster.own;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonReach;
import org.yuanba.place.Places;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.agreeing.Swap;
import org.yuanba.roster.agreeing.Swapping;
import org.yuanba.roster.book.DutyNames;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.book.Shifts;
import org.yuanba.roster.book.Slot;
import org.yuanba.roster.desk.RosterView;
import org.yuanba.roster.setup.Telling;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;

/** Reads what somebody's own page of duty shows. */
@Component("rosterOwnReading")
@Unscoped("for the person herself, who holds the link")
class OwnReading {

    private final JdbcClient jdbc;
    private final Rosters rosters;
    private final Parts parts;
    private final Around around;
    private final Feeds feeds;

    OwnReading(JdbcClient jdbc, Rosters rosters, Parts parts, Around around, Feeds feeds) {
        this.jdbc = jdbc;
        this.rosters = rosters;
        this.parts = parts;
        this.around = around;
        this.feeds = feeds;
    }

    OwnView of(PersonReach reach) {
        return new OwnView(
                reach.formOfAddress(),
                rostersOf(reach).stream()
                        .map(roster -> part(roster, reach.person()))
                        .toList(),
                parts.telling().naming(reach.person()).orElse(null),
                parts.rules().words("SKILL"),
                feeds.of(reach.person()).orElse(null));
    }

    /** Those she is in and that are not over, and those her compound is asking about. */
    List<Roster> rostersOf(PersonReach reach) {
        var everywhere = around.access().scope(Actor.system());
        var found = new ArrayList<Roster>();
        jdbc.sql("""
                select r.id from roster_keeper k join roster_period r on r.id = k.roster
                where k.person = ? and not k.set_aside and r.state <> 'DROPPED' and r.first_day + r.weeks * 7 > ? order by r.first_day
                """)
                .params(reach.person().value(), now().toLocalDate())
                .query(UUID.class)
                .list()
                .forEach(id -> rosters.find(new RosterId(id), everywhere).ifPresent(found::add));
        if (reach.place().level() == PlaceLevel.COMPOUND) {
            rosters.of(reach.place(), Scope.ofPublicPlace(reach.place())).stream()
                    .filter(one -> one.state() == RosterState.ASKING || one.state() == RosterState.DRAFTED)
                    .filter(one -> found.stream().noneMatch(other -> other.id().equals(one.id())))
                    .forEach(found::add);
        }
        return found;
    }

    @Nullable
    Keeper keeper(Roster roster, PersonId person) {
        return parts.keepers().of(roster.id()).stream()
                .filter(one -> person.equals(one.person()))
                .findFirst()
                .orElse(null);
    }

    private OwnView.Part part(Roster roster, PersonId person) {
        var all = parts.keepers().of(roster.id());
        var she = all.stream()
                .filter(one -> person.equals(one.person()))
                .findFirst()
                .orElse(null);
        var seats = parts.keepers().seats(roster.id());
        var slots = parts.shifts().slots(roster.id());
        var published = roster.state() == RosterState.PUBLISHED;
        var shown = published || roster.state() == RosterState.ON_BOARD || roster.state() == RosterState.ACCEPTED;
        var swaps = published ? parts.swapping().open(roster) : List.<Swap>of();
        var id = she == null ? null : she.id();
        return new OwnView.Part(
                roster,
                around.places().namesOf(List.of(roster.place())).getOrDefault(roster.place(), ""),
                she,
                parts.shifts().shifts(roster.id()),
                shown
                        ? slots.stream()
                                .filter(this::isComing)
                                .filter(slot -> isOn(id, slot, seats))
                                .toList()
                        : List.of(),
                swaps.stream()
                        .filter(one -> id != null
                                && one.taker() == null
                                && !one.giver().equals(id))
                        .toList(),
                swaps.stream()
                        .filter(one -> one.giver().equals(id) && one.taker() != null)
                        .toList(),
                swaps.stream().filter(one -> one.giver().equals(id)).toList(),
                published && id != null
                        ? slots.stream()
                                .filter(this::isComing)
                                .filter(slot -> isEmpty(slot, seats))
                                .toList()
                        : List.of(),
                slots.stream().collect(Collectors.toMap(Slot::id, Function.identity())),
                parts.names().amongThemselves(all),
                she == null || !shown ? null : carried(roster, she, all, seats, slots));
    }

    private OwnView.Carried carried(Roster roster, Keeper she, List<Keeper> all, List<Seat> seats, List<Slot> slots) {
        var past = parts.keepers().past(roster);
        var mine = past.get(Objects.requireNonNull(she.person()));
        var taking = all.stream()
                .filter(one -> one.person() != null && !one.exempt())
                .toList();
        var everything = taking.stream()
                .mapToInt(one -> now(one, seats, slots) + before(past.get(Objects.requireNonNull(one.person()))))
                .average()
                .orElse(0);
        return new OwnView.Carried(
                RosterView.times(before(mine)), RosterView.times(now(she, seats, slots)), RosterView.times(everything));
    }

    private static int before(Keepers.@Nullable Past past) {
        return past == null ? 0 : past.burden();
    }

    private static int now(Keeper one, List<Seat> seats, List<Slot> slots) {
        return slots.stream()
                .filter(slot -> isOn(one.id(), slot, seats))
                .mapToInt(Slot::burden)
                .sum();
    }

    private static boolean isOn(@Nullable UUID keeper, Slot slot, List<Seat> seats) {
        return seats.stream()
                .anyMatch(seat -> seat.slot().equals(slot.id()) && seat.keeper().equals(keeper));
    }

    private static boolean isEmpty(Slot slot, List<Seat> seats) {
        return seats.stream().filter(seat -> seat.slot().equals(slot.id())).count()
                < slot.shift().need();
    }

    private boolean isComing(Slot slot) {
        return slot.begins().isAfter(now());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(around.clock().instant(), Dates.ZONE);
    }

    /** What a roster is made of. */
    @Component("rosterOwnParts")
    record Parts(Shifts shifts, Keepers keepers, Swapping swapping, DutyNames names, Telling telling, RuleBook rules) {}

    /** Places, rights, time. */
    @Component("rosterOwnSurroundings")
    record Around(Places places, Access access, Clock clock) {}
}
