package org.yuanba.roster.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.Place;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.agreeing.Objection;
import org.yuanba.roster.agreeing.SeatWriting;
import org.yuanba.roster.agreeing.Swap;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.book.Slot;
import org.yuanba.roster.book.YardRules;
import org.yuanba.roster.drafting.DraftKeeping;

/**
 * A roster on the desk of those who plan.
 *
 * @param here the compound
 * @param roster what is known of it
 * @param rules the rules it is made by
 * @param slots its slots
 * @param seats who is on duty
 * @param keepers who takes part
 * @param names how each is called
 * @param progress how far planning came, or none
 * @param conflicts what must be solved before it is published
 * @param gaps what would fill the empty seats
 * @param why the shift looked at, or none
 * @param burdens what each carries, by name
 * @param objections what people said against it
 * @param swaps open swaps
 * @param changes what changed beneath it
 * @param today today
 */
public record RosterView(
        Place here,
        Roster roster,
        YardRules rules,
        List<Slot> slots,
        List<Seat> seats,
        List<Keeper> keepers,
        Map<UUID, String> names,
        DraftKeeping.@Nullable Progress progress,
        List<Conflict> conflicts,
        List<Sentence> gaps,
        @Nullable Why why,
        List<Burden> burdens,
        List<Objection> objections,
        List<Swap> swaps,
        List<SeatWriting.Change> changes,
        LocalDate today) {

    /** Its days, Monday first: week by week. */
    public List<LocalDate> days() {
        return roster.firstDay().datesUntil(roster.lastDay().plusDays(1)).toList();
    }

    /** How many cells stand empty before the first day. */
    public int before() {
        return roster.firstDay().getDayOfWeek().getValue() - 1;
    }

    /** The slots of a day. */
    public List<Slot> on(LocalDate day) {
        return slots.stream().filter(slot -> slot.day().equals(day)).toList();
    }

    /** Who is on duty in a slot. */
    public List<Seat> at(Slot slot) {
        return seats.stream().filter(seat -> seat.slot().equals(slot.id())).toList();
    }

    /** How many are missing in a slot. */
    public int missing(Slot slot) {
        return Math.max(0, slot.shift().need() - at(slot).size());
    }

    /** How many seats are empty in all. */
    public int missing() {
        return slots.stream().mapToInt(this::missing).sum();
    }

    /** How somebody is called. */
    public String called(@Nullable UUID keeper) {
        return keeper == null ? "" : names.getOrDefault(keeper, "");
    }

    /** A slot by its id, or none. */
    public @Nullable Slot slot(@Nullable UUID id) {
        return slots.stream().filter(slot -> slot.id().equals(id)).findFirst().orElse(null);
    }

    /** Whether this seat breaks a rule. */
    public boolean isWrong(Seat seat) {
        return conflicts.stream()
                .anyMatch(one -> seat.slot().equals(one.slot()) && seat.keeper().equals(one.keeper()));
    }

    /** Whether this seat is offered for a swap. */
    public boolean isOffered(Seat seat) {
        return swaps.stream()
                .anyMatch(one -> one.slot().equals(seat.slot()) && one.giver().equals(seat.keeper()));
    }

    /** Whether this seat is the one looked at. */
    public boolean isSeen(Seat seat) {
        return why != null
                && seat.slot().equals(why.slot().id())
                && seat.keeper().equals(why.keeper());
    }

    /** How many said when they can. */
    public long told() {
        return keepers.stream().filter(one -> one.told() != null).count();
    }

    /** Whether it is in this state. */
    public boolean is(String state) {
        return roster.state() == RosterState.valueOf(state);
    }

    /** Whether seats may be planned. */
    public boolean isOpen() {
        return roster.state().isOpen();
    }

    /** Whether she may be asked to jump in. */
    public boolean isStandby(UUID keeper) {
        return keepers.stream().anyMatch(one -> one.id().equals(keeper) && one.standby());
    }

    /** Below this page. */
    public String url(String below) {
        return roster.url() + below;
    }

    /** The average of what all carry, in half units. */
    public double average() {
        return burdens.stream()
                .mapToInt(one -> one.past() + one.now())
                .average()
                .orElse(0);
    }

    /** The most that anybody carries, in half units, at least one. */
    public int most() {
        return Math.max(
                1,
                burdens.stream().mapToInt(one -> one.past() + one.now()).max().orElse(1));
    }

    /** Half units as whole ones: 3 is 1.5. */
    public static String times(double halves) {
        var tenths = Math.round(halves * 5);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    /**
     * Something that must be solved.
     *
     * @param slot where, or none
     * @param keeper who, or none
     * @param sentence what is wrong and what to do
     */
    public record Conflict(@Nullable UUID slot, @Nullable UUID keeper, Sentence sentence) {}

    /**
     * What somebody carries.
     *
     * @param keeper who
     * @param name how she is called
     * @param past what she carried in past periods, in half units
     * @param now what she carries in this one
     */
    public record Burden(UUID keeper, String name, int past, int now) {}

    /**
     * The shift that is looked at.
     *
     * @param slot which
     * @param keeper whose seat, or none for an empty one
     * @param reasons why she has it, how her burden came about
     * @param others who else could have it, or what hinders them
     */
    public record Why(Slot slot, @Nullable UUID keeper, List<Sentence> reasons, List<Other> others) {}

    /**
     * Somebody else for a shift.
     *
     * @param keeper who
     * @param name how she is called
     * @param could whether no rule hinders it
     * @param reasons what would be different, or what hinders it
     */
    public record Other(UUID keeper, String name, boolean could, List<Sentence> reasons) {}
}
