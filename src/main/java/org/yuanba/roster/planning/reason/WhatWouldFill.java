package org.yuanba.roster.planning.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.DutySlot;
import org.yuanba.roster.planning.PlanningTask;

/** For seats that stay empty and skills that are missing: which, and what would fill them. */
public final class WhatWouldFill {

    private static final Comparator<Gap> ORDER = Comparator.comparingInt(Gap::weekday)
            .thenComparing(Gap::post)
            .thenComparing(Gap::night)
            .thenComparing(Gap::skill);

    private WhatWouldFill() {}

    /** The sentences, by weekday: {@code {1}} persons more, {@code {2}} weekday, {@code {3}} times, {@code {4}} post. */
    public static List<Reason> of(PlanningTask task, DutyRoster roster) {
        var found = new TreeMap<Gap, Missing>(ORDER);
        for (int slot = 0; slot < task.slots().size(); slot++) {
            var asked = task.slots().get(slot);
            missing(found, asked, "", asked.need() - roster.at(slot).size());
            for (var skill : asked.skills().entrySet()) {
                var there = roster.at(slot).stream()
                        .filter(who -> task.volunteers().get(who).skills().contains(skill.getKey()))
                        .count();
                missing(found, asked, skill.getKey(), skill.getValue() - (int) there);
            }
        }
        var reasons = new ArrayList<Reason>();
        found.forEach((gap, missing) -> reasons.add(sentence(gap, missing)));
        return List.copyOf(reasons);
    }

    private static void missing(TreeMap<Gap, Missing> found, DutySlot slot, String skill, int many) {
        if (many > 0) {
            found.computeIfAbsent(
                            new Gap(slot.weekday(), slot.post(), slot.night(), skill),
                            gap -> new Missing(new TreeSet<>(), new ArrayList<>()))
                    .add(slot.day(), many);
        }
    }

    private static Reason sentence(Gap gap, Missing missing) {
        var key = (gap.skill().isEmpty() ? "roster.reason.empty." : "roster.reason.unskilled.")
                + (gap.night() ? "nights" : "days");
        var most = missing.numbers().stream().mapToInt(Integer::intValue).max().orElse(0);
        return gap.skill().isEmpty()
                ? Reason.open(key, -1, most, gap.weekday(), missing.days().size(), gap.post())
                : Reason.open(key, -1, most, gap.weekday(), missing.days().size(), gap.post(), gap.skill());
    }

    private record Gap(int weekday, String post, boolean night, String skill) {}

    private record Missing(TreeSet<Integer> days, List<Integer> numbers) {

        void add(int day, int many) {
            days.add(day);
            numbers.add(many);
        }
    }
}
