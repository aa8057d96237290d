package org.yuanba.roster.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything a roster is planned from. Volunteers and slots are named by their position in these lists.
 *
 * @param slots every shift at every post, ordered by their start
 * @param volunteers who offered
 * @param pins assignments that stay
 * @param apart pairs never on the same slot
 * @param couples pairs who want to be on duty together
 * @param published the roster that holds now, from which as little as possible changes; empty when there is none
 * @param rules the compound's rule set
 */
public record PlanningTask(
        List<DutySlot> slots,
        List<Volunteer> volunteers,
        List<Assignment> pins,
        List<Pair> apart,
        List<Pair> couples,
        List<Assignment> published,
        RuleSet rules) {

    /** Most volunteers of one task. */
    public static final int MOST_VOLUNTEERS = 1_000;

    /** A task; one that names nobody, nothing, or something unknown is refused. */
    public PlanningTask {
        slots = List.copyOf(slots);
        volunteers = List.copyOf(volunteers);
        pins = List.copyOf(new LinkedHashSet<>(pins));
        apart = List.copyOf(apart);
        couples = List.copyOf(couples);
        published = List.copyOf(published);
        if (volunteers.isEmpty()) {
            throw new TaskRefused("roster.task.nobody");
        }
        if (volunteers.size() > MOST_VOLUNTEERS) {
            throw new TaskRefused("roster.task.too-many", volunteers.size(), MOST_VOLUNTEERS);
        }
        if (slots.isEmpty()) {
            throw new TaskRefused("roster.task.no-slots");
        }
        requireKnown(pins, apart, couples, volunteers.size(), slots.size());
    }

    private static void requireKnown(
            List<Assignment> pins, List<Pair> apart, List<Pair> couples, int volunteers, int slots) {
        for (var pin : pins) {
            if (pin.volunteer() < 0 || pin.volunteer() >= volunteers || pin.slot() < 0 || pin.slot() >= slots) {
                throw new TaskRefused("roster.task.pin", pin.volunteer(), pin.slot());
            }
        }
        for (var pairs : List.of(apart, couples)) {
            for (var pair : pairs) {
                var known = Math.min(pair.one(), pair.other()) >= 0 && Math.max(pair.one(), pair.other()) < volunteers;
                if (!known || pair.one() == pair.other()) {
                    throw new TaskRefused("roster.task.pair", pair.one(), pair.other());
                }
            }
        }
    }

    /** Persons wanted, over all slots. */
    public int seats() {
        return slots.stream().mapToInt(DutySlot::need).sum();
    }

    /** Whether this volunteer offered this slot. */
    public boolean offered(int volunteer, int slot) {
        return !volunteers.get(volunteer).unavailable().contains(slot);
    }

    /**
     * The same task after somebody cannot come on some slots: the roster that holds stays as it is, and as little as
     * possible changes.
     */
    public PlanningTask without(int volunteer, Set<Integer> slotsLost, DutyRoster holding) {
        var changed = new ArrayList<>(volunteers);
        var lost = new HashSet<>(volunteers.get(volunteer).unavailable());
        lost.addAll(slotsLost);
        changed.set(volunteer, volunteers.get(volunteer).withUnavailable(lost));
        var kept = pins.stream()
                .filter(pin -> pin.volunteer() != volunteer || !lost.contains(pin.slot()))
                .toList();
        return new PlanningTask(slots, changed, kept, apart, couples, holding.assignments(), rules.changingLeast());
    }
}
