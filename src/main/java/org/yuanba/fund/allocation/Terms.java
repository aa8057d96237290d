package org.yuanba.fund.allocation;

import java.math.BigDecimal;

/**
 * What an election is counted by; published before the vote.
 *
 * @param rule the rule
 * @param satisfaction how much a voter gains
 * @param ties who is first where projects are equal
 * @param increment how much each share grows at a time; counts where shares grow
 * @param takesUnsupported whether projects nobody supports may win where they fit
 */
public record Terms(
        Rule rule, Satisfaction satisfaction, TieOrder ties, BigDecimal increment, boolean takesUnsupported) {

    private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(3_000);

    /** Checks that shares grow. */
    public Terms {
        if (increment.signum() <= 0) {
            throw new IllegalArgumentException("Shares grow by more than nothing");
        }
    }

    /** The same by another rule. */
    public Terms by(Rule other) {
        return new Terms(other, satisfaction, ties, increment, takesUnsupported);
    }

    /** The increment used where none is named: the smallest power of ten that leaves a share at most 3,000 of them, but 1. */
    public static BigDecimal usualIncrement(Election election) {
        var increment = BigDecimal.ONE;
        var voters = BigDecimal.valueOf(Math.max(1, election.voters()));
        while (increment.multiply(voters).multiply(MOST_STEPS).compareTo(election.budget()) < 0) {
            increment = increment.multiply(BigDecimal.TEN);
        }
        return increment;
    }
}
