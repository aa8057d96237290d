package org.yuanba.roster.drafting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.person.PersonId;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.book.Shifts;
import org.yuanba.roster.book.Slot;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.DutySlot;
import org.yuanba.roster.planning.FairShares;
import org.yuanba.roster.planning.Pair;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.Volunteer;

/** Makes of a roster what the planner plans from. */
@Component("rosterPlans")
@Unscoped("the roster was found in a scope")
public class Plans {

    private static final int RATHER_NOT = 4;
    private static final int DAY = 24 * 60;

    private final Shifts shifts;
    private final Keepers keepers;
    private final RuleBook rules;

    Plans(Shifts shifts, Keepers keepers, RuleBook rules) {
        this.shifts = shifts;
        this.keepers = keepers;
        this.rules = rules;
    }

    /** The roster as it is to be judged: only what people offered counts as offered. */
    public Plan strict(Roster roster, List<Seat> seats) {
        return of(roster, seats, Set.of());
    }

    /** The roster as it is to be planned: a pinned seat counts as offered, since somebody agreed to it. */
    public Plan forPlanning(Roster roster, List<Seat> seats) {
        var pinned = new HashSet<Seat>();
        seats.stream().filter(Seat::pinned).forEach(pinned::add);
        return of(roster, seats, pinned);
    }

    private Plan of(Roster roster, List<Seat> seats, Set<Seat> agreed) {
        var slots = shifts.slots(roster.id());
        var all = keepers.of(roster.id());
        var on = new HashSet<UUID>();
        seats.forEach(seat -> on.add(seat.keeper()));
        var taking = all.stream()
                .filter(one -> one.person() != null && !one.exempt() || on.contains(one.id()))
                .toList();
        var position = new HashMap<UUID, Integer>();
        IntStream.range(0, slots.size()).forEach(i -> position.put(slots.get(i).id(), i));
        var who = new HashMap<UUID, Integer>();
        IntStream.range(0, taking.size()).forEach(i -> who.put(taking.get(i).id(), i));
        var pins = agreed.stream()
                .filter(seat -> who.containsKey(seat.keeper()))
                .map(seat -> new Assignment(
                        Objects.requireNonNull(who.get(seat.keeper())),
                        Objects.requireNonNull(position.get(seat.slot()))))
                .toList();
        var task = new PlanningTask(
                slots.stream().map(slot -> slot(slot, roster.firstDay())).toList(),
                volunteers(roster, slots, taking, pins),
                pins,
                pairs(roster, "APART", who),
                pairs(roster, "TOGETHER", who),
                List.of(),
                rules.get(roster.rules()).forPlanning());
        return new Plan(roster, task, slots, taking);
    }

    private static DutySlot slot(Slot slot, LocalDate first) {
        var day = (int) ChronoUnit.DAYS.between(first, slot.day());
        var skills = new HashMap<String, Integer>();
        slot.shift().skills().forEach(skill -> skills.put(skill, 1));
        return new DutySlot(
                slot.shift().post().name(),
                day,
                day / 7,
                slot.day().getDayOfWeek().getValue(),
                day * DAY + slot.shift().from().toSecondOfDay() / 60,
                slot.shift().minutes(),
                slot.shift().need(),
                skills,
                slot.burden(),
                slot.shift().night(),
                slot.restDay());
    }

    private List<Volunteer> volunteers(Roster roster, List<Slot> slots, List<Keeper> taking, List<Assignment> pins) {
        var past = keepers.past(roster);
        var capacity = new ArrayList<Integer>();
        var carried = new ArrayList<Integer>();
        for (var one : taking) {
            var offered = (int) slots.stream().filter(one::offered).count();
            capacity.add(Math.min(offered, most(one, roster)));
            carried.add(carried(one, past));
        }
        var burden = slots.stream()
                .mapToInt(slot -> slot.burden() * slot.shift().need())
                .sum();
        var shares = FairShares.of(burden, capacity, carried);
        return IntStream.range(0, taking.size())
                .mapToObj(i -> volunteer(i, taking.get(i), roster, slots, pins, shares.get(i), carried.get(i)))
                .toList();
    }

    private static int most(Keeper one, Roster roster) {
        var week = one.mostPerWeek() * roster.weeks();
        return one.mostInAll() == null ? week : Math.min(week, one.mostInAll());
    }

    private static int carried(Keeper one, Map<PersonId, Keepers.Past> past) {
        var so = one.person() == null ? null : past.get(one.person());
        return so == null ? 0 : so.burden() - so.share();
    }

    private static Volunteer volunteer(
            int position, Keeper one, Roster roster, List<Slot> slots, List<Assignment> pins, int share, int carried) {
        var unavailable = new HashSet<Integer>();
        var undesired = new HashMap<Integer, Integer>();
        var usual = new HashSet<Integer>();
        for (int i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            var word = one.word(slot.shift(), slot.day().getDayOfWeek().getValue());
            if (!one.offered(slot) && !pins.contains(new Assignment(position, i))) {
                unavailable.add(i);
            } else if (word.equals("RATHER_NOT")) {
                undesired.put(i, RATHER_NOT);
            }
            if (word.equals("LIKE")) {
                usual.add(slot.day().getDayOfWeek().getValue());
            }
        }
        var most = one.mostInAll() == null ? slots.size() : one.mostInAll();
        return new Volunteer(
                one.id().toString(),
                one.skills(),
                unavailable,
                undesired,
                usual,
                one.mostPerWeek(),
                most,
                share,
                carried);
    }

    private List<Pair> pairs(Roster roster, String kind, Map<UUID, Integer> who) {
        return keepers.pairs(roster.id(), kind).stream()
                .filter(pair -> who.containsKey(pair[0]) && who.containsKey(pair[1]))
                .map(pair ->
                        new Pair(Objects.requireNonNull(who.get(pair[0])), Objects.requireNonNull(who.get(pair[1]))))
                .toList();
    }
}
