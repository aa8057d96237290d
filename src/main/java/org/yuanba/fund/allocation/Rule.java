package org.yuanba.fund.allocation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How winners are found. */
public enum Rule {
    /** Most satisfaction for the money first; what no longer fits is passed over. */
    GREEDY,
    /** The highest sum of satisfaction first, until the first that no longer fits. */
    TOP,
    /** Every voter has the same share; supporters buy projects together: the Method of Equal Shares. */
    MES,
    /** Equal shares, then greedy with what is left. */
    MES_U,
    /** Equal shares, every share growing step by step until nothing more fits or too much would be spent. */
    MES_ADD1,
    /** The same, growing until too much would be spent or everything is funded. */
    MES_ADD1X,
    /** Growing shares, then greedy with what is left. */
    MES_ADD1U,
    /** Costs are loads; the project whose supporters would bear least is next: Phragmén's sequential rule. */
    PHRAGMEN,
    /** The set of projects with the highest sum of satisfaction that the budget can pay. */
    MAX_WELFARE;

    /** As one types it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this code. */
    public static Optional<Rule> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether shares grow step by step. */
    public boolean isGrowing() {
        return this == MES_ADD1 || this == MES_ADD1X || this == MES_ADD1U;
    }

    /** Whether voters have shares of the budget. */
    public boolean hasShares() {
        return this == MES || this == MES_U || isGrowing();
    }

    /** Whether greedy spends what is left. */
    public boolean isCompleted() {
        return this == MES_U || this == MES_ADD1U;
    }
}
