package org.yuanba.fund.review;

import java.util.Locale;

/** What may stand out about a payment. */
public enum Concern {
    /** Paid before the work was found good, or nobody wrote down that it was. */
    BEFORE_ACCEPTANCE,
    /** Several payments to one payee, each below the threshold, together above it. */
    SPLIT,
    /** The same payee twice within days. */
    SAME_PAYEE,
    /** No public notice with days to object, or too few of them before the payment. */
    NO_OBJECTION_PERIOD;

    /** Message key in words. */
    public String key() {
        return "fund.concern." + name().toLowerCase(Locale.ROOT);
    }
}
