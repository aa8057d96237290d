package org.yuanba.fund.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much a voter is taken to gain from a project of her ballot; nothing from the others. */
public enum Satisfaction {
    /** As much as it costs: votes decide. */
    COST(true),
    /** One for each project: votes for the money decide. */
    CARD(false),
    /** Her points. */
    POINTS(false),
    /** Her points times what it costs. */
    COST_POINTS(true),
    /** How many projects of her list stand behind it: none for the last. */
    BORDA(false),
    /** The same and one more. */
    RANK_POINTS(false),
    /** The same and one more, times what it costs. */
    COST_RANK_POINTS(true);

    private final boolean byCost;

    Satisfaction(boolean byCost) {
        this.byCost = byCost;
    }

    /** Whether the cost is a factor. */
    public boolean isByCost() {
        return byCost;
    }

    /** As one types it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this code. */
    public static Optional<Satisfaction> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Those that can be asked of ballots of this kind, the usual one first. */
    public static List<Satisfaction> of(BallotKind kind) {
        return switch (kind) {
            case APPROVAL -> List.of(COST, CARD);
            case CUMULATIVE, SCORING -> List.of(COST_POINTS, POINTS, COST, CARD);
            case ORDINAL -> List.of(COST_RANK_POINTS, RANK_POINTS, BORDA, COST, CARD);
        };
    }
}
