package org.yuanba.roster.planning;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules a compound agreed on: limits that are never broken and what each wish weighs. A changed rule set is a new
 * version; a roster names the version it was made by.
 *
 * @param version counts up
 * @param minRestMinutes least rest between two shifts of one person
 * @param maxDaysInARow most days on duty in a row
 * @param restDayCap shifts on weekends and holidays of a period that are nobody's burden yet
 * @param weights what one unit of a wish weighs, by the wish's key; a wish that is not named does not count
 */
public record RuleSet(
        int version, int minRestMinutes, int maxDaysInARow, int restDayCap, Map<String, Integer> weights) {

    private static final int FIRST_OF_ALL = 1_000_000;
    private static final int BEFORE_ALL_WISHES = 10_000;

    /** A rule set; a weight below zero is refused. */
    public RuleSet {
        weights = Map.copyOf(weights);
        if (minRestMinutes < 0 || maxDaysInARow < 1 || weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new TaskRefused("roster.task.rules", version);
        }
    }

    /** What a compound begins with. */
    public static RuleSet standard() {
        return new RuleSet(
                1,
                11 * 60,
                3,
                3,
                Map.ofEntries(
                        Map.entry("every-seat-filled", 1000),
                        Map.entry("every-skill-there", 100),
                        Map.entry("wishes-heard", 1),
                        Map.entry("burden-shared", 6),
                        Map.entry("nights-shared", 10),
                        Map.entry("rest-days-spared", 4),
                        Map.entry("couples-together", 3),
                        Map.entry("usual-weekdays", 1)));
    }

    /** What one unit of this wish weighs. */
    public int weight(String wish) {
        return weights.getOrDefault(wish, 0);
    }

    /**
     * The same rules for planning anew around a published roster: seats first, then the fewest changed assignments, then
     * everything else.
     */
    public RuleSet changingLeast() {
        var changed = new LinkedHashMap<>(weights);
        changed.put("every-seat-filled", FIRST_OF_ALL);
        changed.put("least-change", BEFORE_ALL_WISHES);
        return new RuleSet(version, minRestMinutes, maxDaysInARow, restDayCap, changed);
    }
}
