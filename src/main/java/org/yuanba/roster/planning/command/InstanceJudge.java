package org.yuanba.roster.planning.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Judges a roster by the words of the instance format alone: nothing of the planner's own rules is used, so that the two can
 * be held against each other.
 */
final class InstanceJudge {

    private static final int WEEK = 7;

    private final JsonNode instance;
    private final int shifts;
    private int broken;
    private int objective;

    private InstanceJudge(JsonNode instance) {
        this.instance = instance;
        this.shifts = instance.get("shifts").size();
    }

    /** What a roster of pairs of volunteer and slot comes to. */
    static Judged judge(JsonNode instance, List<int[]> assignments) {
        var judge = new InstanceJudge(instance);
        var slotsOf = new HashMap<Integer, TreeSet<Integer>>();
        var personsAt = new HashMap<Integer, List<Integer>>();
        for (var given : assignments) {
            slotsOf.computeIfAbsent(given[0], id -> new TreeSet<>()).add(given[1]);
            personsAt.computeIfAbsent(given[1], id -> new ArrayList<>()).add(given[0]);
        }
        judge.slots(personsAt);
        judge.people(slotsOf);
        judge.pairs(slotsOf);
        return new Judged(judge.broken, judge.objective);
    }

    private void slots(Map<Integer, List<Integer>> personsAt) {
        var skills = new HashMap<Integer, Set<String>>();
        for (var volunteer : instance.get("volunteers")) {
            var known = new HashSet<String>();
            volunteer.get("skills").forEach(skill -> known.add(skill.asString()));
            skills.put(volunteer.get("id").asInt(), known);
        }
        for (var demand : instance.get("demand")) {
            var there = personsAt.getOrDefault(demand.get("slot").asInt(), List.of());
            int need = demand.get("need").asInt();
            broken += Math.max(0, there.size() - need)
                    + there.size()
                    - Set.copyOf(there).size();
            objective += weight("missingPerson") * Math.max(0, need - there.size());
            demand.get("skills").forEachEntry((skill, many) -> {
                int able = (int) there.stream()
                        .filter(who -> skills.getOrDefault(who, Set.of()).contains(skill))
                        .count();
                objective += weight("missingSkill") * Math.max(0, many.asInt() - able);
            });
        }
    }

    private void people(Map<Integer, TreeSet<Integer>> slotsOf) {
        var nights = new TreeSet<Integer>();
        for (var volunteer : instance.get("volunteers")) {
            var slots = slotsOf.getOrDefault(volunteer.get("id").asInt(), new TreeSet<>());
            var unavailable = new HashSet<Integer>();
            volunteer.get("unavailable").forEach(slot -> unavailable.add(slot.asInt()));
            broken += (int) slots.stream().filter(unavailable::contains).count();
            volunteer
                    .get("undesired")
                    .forEach(wish -> objective += slots.contains(wish.get(0).asInt())
                            ? weight("undesired") * wish.get(1).asInt()
                            : 0);
            days(volunteer, slots);
            objective += weight("targetDeviation")
                    * Math.abs(slots.size() - volunteer.get("target").asInt());
            if (offersANight(unavailable)) {
                nights.add((int) slots.stream().filter(this::isNight).count());
            }
        }
        if (!nights.isEmpty()) {
            objective += weight("nightRange") * (nights.last() - nights.first());
        }
    }

    private void days(JsonNode volunteer, TreeSet<Integer> slots) {
        var weeks = new TreeMap<Integer, Integer>();
        var days = new TreeSet<Integer>();
        int restDays = 0;
        Integer before = null;
        for (int slot : slots) {
            int day = slot / shifts;
            broken += days.add(day) ? 0 : 1;
            weeks.merge(day / WEEK, 1, Integer::sum);
            restDays += day % WEEK >= WEEK - 2 ? 1 : 0;
            if (before != null && before / shifts != day && start(slot) - end(before) < number("minRestHours")) {
                broken++;
            }
            before = slot;
        }
        broken += (int) weeks.values().stream()
                .filter(many -> many > volunteer.get("maxPerWeek").asInt())
                .count();
        broken += slots.size() > volunteer.get("maxTotal").asInt() ? 1 : 0;
        broken += (int) days.stream().filter(day -> isWholeRun(days, day)).count();
        objective += weight("weekendExcess") * Math.max(0, restDays - number("weekendCap"));
    }

    private boolean isWholeRun(TreeSet<Integer> days, int first) {
        int most = number("maxConsecutiveDays");
        return days.subSet(first, first + most + 1).size() > most;
    }

    private void pairs(Map<Integer, TreeSet<Integer>> slotsOf) {
        var none = new TreeSet<Integer>();
        for (var pin : instance.get("pins")) {
            broken += slotsOf.getOrDefault(pin.get(0).asInt(), none)
                            .contains(pin.get(1).asInt())
                    ? 0
                    : 1;
        }
        for (var pair : instance.get("apart")) {
            var other = slotsOf.getOrDefault(pair.get(1).asInt(), none);
            broken += (int) slotsOf.getOrDefault(pair.get(0).asInt(), none).stream()
                    .filter(other::contains)
                    .count();
        }
    }

    private boolean offersANight(Set<Integer> unavailable) {
        for (int night = shifts - 1; night < number("days") * shifts; night += shifts) {
            if (!unavailable.contains(night)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNight(int slot) {
        return slot % shifts == shifts - 1;
    }

    private int start(int slot) {
        var start = instance.get("shifts").get(slot % shifts).get("start").asString();
        return slot / shifts * 24 + Integer.parseInt(start.substring(0, 2));
    }

    private int end(int slot) {
        return start(slot)
                + instance.get("shifts").get(slot % shifts).get("hours").asInt();
    }

    private int number(String name) {
        return instance.get(name).asInt();
    }

    private int weight(String name) {
        return instance.get("weights").get(name).asInt();
    }

    /**
     * What a roster comes to.
     *
     * @param broken how often a hard rule is broken
     * @param objective what it costs
     */
    record Judged(int broken, int objective) {}
}
