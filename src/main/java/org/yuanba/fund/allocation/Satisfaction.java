package org.yuanba.fund.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much a voter is taken to gain from a project of her ballot; nothing from the others. */
public enum Satisfaction {
    /** As much as it costs: votes decide. */
    COST("cost", true),
    /** One for each project: votes for the money decide. */
    CARD("card", false),
    /** Her points. */
    POINTS("points", false),
    /** Her points times what it costs. */
    COST_POINTS("cost_points", true),
    /** How many projects of her list stand behind it: none for the last. */
    BORDA("borda", false),
    /** The same and one more. */
    PLACES("rank_points", false),
    /** The same and one more, times what it costs. */
    COST_PLACES("cost_rank_points", true);

    private final String code;
    private final boolean byCost;

    Satisfaction(String code, boolean byCost) {
        this.code = code;
        this.byCost = byCost;
    }

    /** Whether the cost is a factor. */
    public boolean isByCost() {
        return byCost;
    }

    /** Whether points are a factor. */
    public boolean isByPoints() {
        return this == POINTS || this == COST_POINTS;
    }

    /** As one types it. */
    public String code() {
        return code;
    }

    /** The one of this code. */
    public static Optional<Satisfaction> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Those that can be asked of ballots of this kind, the usual one first. */
    public static List<Satisfaction> of(BallotKind kind) {
        return switch (kind) {
            case APPROVAL -> List.of(COST, CARD);
            case CUMULATIVE, MARKS -> List.of(COST_POINTS, POINTS, COST, CARD);
            case ORDINAL -> List.of(COST_PLACES, PLACES, BORDA, COST, CARD);
        };
    }
}
