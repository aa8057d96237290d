package org.yuanba.fund.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Who won.
 *
 * @param order positions of the winners in the order they were found
 * @param completed how many of them, at the end, came by the completion
 * @param cost what they cost together
 * @param shares how shares grew, where they did
 * @param welfare the sum of satisfaction, where it was to be the highest
 */
public record Outcome(
        List<Integer> order, int completed, BigDecimal cost, Optional<Growth> shares, Optional<Welfare> welfare) {

    /** Keeps the order. */
    public Outcome {
        order = List.copyOf(order);
    }

    /** Winners alone. */
    public static Outcome of(List<Integer> order, BigDecimal cost) {
        return new Outcome(order, 0, cost, Optional.empty(), Optional.empty());
    }

    /**
     * How shares grew.
     *
     * @param runs how often it was counted, the last one included
     * @param stop why it ended
     * @param steps how many increments the shares of the outcome have
     */
    public record Growth(int runs, Stop stop, int steps) {}

    /** Why shares grew no further. */
    public enum Stop {
        /** The next outcome would cost too much. */
        OVER_BUDGET,
        /** Nothing more fits. */
        EXHAUSTIVE,
        /** Every project with support is in. */
        ALL_FUNDED
    }

    /**
     * The highest sum.
     *
     * @param sum of satisfaction
     * @param unique whether no other set reaches it
     */
    public record Welfare(BigDecimal sum, boolean unique) {}
}
