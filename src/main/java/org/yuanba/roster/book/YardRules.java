package org.yuanba.roster.book;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.yuanba.roster.planning.RuleSet;
import org.yuanba.shared.PlaceKey;

/**
 * The rules a compound agreed on, in one of their versions.
 *
 * @param id its id
 * @param place the compound
 * @param version counts up
 * @param figures figures and weights by their code
 * @param agreedHow how the residents came to it
 * @param madeBy who wrote it down
 * @param madeAt when
 */
public record YardRules(
        UUID id,
        PlaceKey place,
        int version,
        Map<String, Integer> figures,
        String agreedHow,
        String madeBy,
        Instant madeAt) {

    /** A figure or weight of this code. */
    public int figure(String code) {
        return figures.getOrDefault(code, 0);
    }

    /** How heavy a shift is, in half units. */
    public int burden(boolean night, boolean restDay, boolean heavy) {
        return figure("burden_shift")
                + (night ? figure("burden_night") : 0)
                + (restDay ? figure("burden_rest_day") : 0)
                + (heavy ? figure("burden_heavy") : 0);
    }

    /** The same for the planner. */
    public RuleSet forPlanning() {
        var weights = new HashMap<String, Integer>();
        figures.forEach((code, value) -> {
            if (code.indexOf('-') > 0) {
                weights.put(code, value);
            }
        });
        return new RuleSet(version, figure("rest_minutes"), figure("days_in_a_row"), figure("rest_day_cap"), weights);
    }
}
