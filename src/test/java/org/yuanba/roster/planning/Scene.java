package org.yuanba.roster.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A small task, told step by step: slots and volunteers are named by the order in which they were told. */
public final class Scene {

    private static final int HOUR = 60;

    private final List<DutySlot> slots = new ArrayList<>();
    private final List<Volunteer> volunteers = new ArrayList<>();
    private final List<Assignment> pins = new ArrayList<>();
    private final List<Pair> apart = new ArrayList<>();
    private final List<Pair> couples = new ArrayList<>();
    private final List<Assignment> published = new ArrayList<>();
    private final Map<String, Integer> weights = new TreeMap<>(Map.of("every-seat-filled", 1000));
    private int rest = 11 * HOUR;
    private int daysInARow = 3;
    private int restDayCap = 3;

    public Scene morning(int day, int need) {
        return slot("大门", day, 6, need, Map.of());
    }

    public Scene night(int day, int need) {
        return slot("大门", day, 22, need, Map.of());
    }

    public Scene slot(String post, int day, int hour, int need, Map<String, Integer> skills) {
        slots.add(new DutySlot(
                post,
                day,
                day / 7,
                day % 7 + 1,
                (day * 24 + hour) * HOUR,
                8 * HOUR,
                need,
                skills,
                1,
                hour == 22,
                day % 7 >= 5));
        return this;
    }

    public Scene burden(int burden) {
        var last = slots.removeLast();
        slots.add(new DutySlot(
                last.post(),
                last.day(),
                last.week(),
                last.weekday(),
                last.start(),
                last.minutes(),
                last.need(),
                last.skills(),
                burden,
                last.night(),
                last.restDay()));
        return this;
    }

    /** A volunteer who offered everything, up to 7 shifts a week and 31 in all. */
    public Scene volunteer() {
        return volunteer(7, 31, 0);
    }

    public Scene volunteer(int maxPerWeek, int maxTotal, int share) {
        volunteers.add(new Volunteer(
                "志愿者" + volunteers.size(), Set.of(), Set.of(), Map.of(), Set.of(), maxPerWeek, maxTotal, share, 0));
        return this;
    }

    public Scene skilled(String skill) {
        var last = volunteers.removeLast();
        var skills = new HashSet<>(last.skills());
        skills.add(skill);
        return add(last, skills, last.unavailable(), last.undesired(), last.usual());
    }

    public Scene notAt(Integer... slotsLost) {
        var last = volunteers.removeLast();
        return add(last, last.skills(), Set.of(slotsLost), last.undesired(), last.usual());
    }

    public Scene dislikes(int slot, int much) {
        var last = volunteers.removeLast();
        var undesired = new HashMap<>(last.undesired());
        undesired.put(slot, much);
        return add(last, last.skills(), last.unavailable(), undesired, last.usual());
    }

    public Scene usually(Integer... weekdays) {
        var last = volunteers.removeLast();
        return add(last, last.skills(), last.unavailable(), last.undesired(), Set.of(weekdays));
    }

    private Scene add(
            Volunteer last,
            Set<String> skills,
            Set<Integer> unavailable,
            Map<Integer, Integer> undesired,
            Set<Integer> usual) {
        volunteers.add(new Volunteer(
                last.id(),
                skills,
                unavailable,
                undesired,
                usual,
                last.maxPerWeek(),
                last.maxTotal(),
                last.share(),
                last.carried()));
        return this;
    }

    public Scene pin(int volunteer, int slot) {
        pins.add(new Assignment(volunteer, slot));
        return this;
    }

    public Scene apart(int one, int other) {
        apart.add(new Pair(one, other));
        return this;
    }

    public Scene couple(int one, int other) {
        couples.add(new Pair(one, other));
        return this;
    }

    public Scene published(int volunteer, int slot) {
        published.add(new Assignment(volunteer, slot));
        return this;
    }

    public Scene weight(String wish, int weight) {
        weights.put(wish, weight);
        return this;
    }

    public Scene rest(int hours) {
        rest = hours * HOUR;
        return this;
    }

    public Scene daysInARow(int days) {
        daysInARow = days;
        return this;
    }

    public Scene restDayCap(int shifts) {
        restDayCap = shifts;
        return this;
    }

    public PlanningTask task() {
        return new PlanningTask(
                slots,
                volunteers,
                pins,
                apart,
                couples,
                published,
                new RuleSet(1, rest, daysInARow, restDayCap, weights));
    }

    /** A roster of pairs of volunteer and slot. */
    public static DutyRoster roster(int[]... pairs) {
        var given = new ArrayList<Assignment>();
        for (var pair : pairs) {
            given.add(new Assignment(pair[0], pair[1]));
        }
        return new DutyRoster(given);
    }
}
