package org.yuanba.roster.planning.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.must.MustRules;
import org.yuanba.roster.planning.rule.WishRule;
import org.yuanba.roster.planning.wish.WishRules;

/** For an assignment: who else could have had it, what would then be different, and what hinders the others. */
public final class OthersInstead {

    private static final Set<String> SEEN_BY_ALL = Set.of(
            "every-seat-filled",
            "every-skill-there",
            "least-change",
            "burden-shared",
            "nights-shared",
            "rest-days-spared",
            "one-place-at-a-time",
            "one-shift-a-day",
            "rest-between-shifts",
            "days-in-a-row");

    private OthersInstead() {}

    /** What each other volunteer's having this assignment would mean; those who could come first. */
    public static List<Instead> of(PlanningTask task, DutyRoster roster, Assignment given) {
        return IntStream.range(0, task.volunteers().size())
                .filter(other -> !roster.has(other, given.slot()))
                .mapToObj(other -> instead(task, roster, given, other))
                .sorted((one, other) -> Boolean.compare(other.could(), one.could()))
                .toList();
    }

    private static Instead instead(PlanningTask task, DutyRoster roster, Assignment given, int other) {
        var changed = roster.given(given, other);
        var hindered = MustRules.ALL.stream()
                .filter(rule -> rule.broken(task, changed).size()
                        > rule.broken(task, roster).size())
                .map(rule -> reason("roster.reason.hindered." + rule.key(), rule.key(), other))
                .toList();
        return hindered.isEmpty()
                ? new Instead(other, true, differences(task, roster, changed, other))
                : new Instead(other, false, hindered);
    }

    private static List<Reason> differences(PlanningTask task, DutyRoster before, DutyRoster after, int other) {
        var differences = new ArrayList<Reason>();
        for (var wish : WishRules.ALL) {
            if (task.rules().weight(wish.key()) > 0) {
                difference(task, before, after, other, wish, differences);
            }
        }
        return differences.isEmpty() ? List.of(Reason.open("roster.reason.as-good", other)) : List.copyOf(differences);
    }

    private static void difference(
            PlanningTask task, DutyRoster before, DutyRoster after, int other, WishRule wish, List<Reason> into) {
        var more = wish.amount(task, after) - wish.amount(task, before);
        if (more != 0) {
            into.add(reason(
                    "roster.reason." + (more > 0 ? "worse." : "better.") + wish.key(),
                    wish.key(),
                    other,
                    Math.abs(more)));
        }
    }

    private static Reason reason(String key, String rule, int volunteer, Object... arguments) {
        return new Reason(key, volunteer, List.of(arguments), SEEN_BY_ALL.contains(rule));
    }

    /**
     * Somebody else in an assignment.
     *
     * @param volunteer who, by position in the task
     * @param could whether no rule hinders it
     * @param reasons what would be different, or what hinders it
     */
    public record Instead(int volunteer, boolean could, List<Reason> reasons) {

        /** A possibility with its reasons. */
        public Instead {
            reasons = List.copyOf(reasons);
        }
    }
}
