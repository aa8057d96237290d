package org.yuanba.fund.ledger;

import java.util.Locale;

/** What an account stands for. */
public enum AccountKind {
    /** Money of one nature at a place. */
    FUND,
    /** Money of a fund that is promised to a project. */
    COMMITMENT,
    /** Somebody outside: a giver or a payee. Carries the other sign. */
    EXTERNAL;

    /** Whether its balance is kept and never goes below zero. */
    public boolean isKept() {
        return this != EXTERNAL;
    }

    /** Message key in words. */
    public String key() {
        return "fund.account." + name().toLowerCase(Locale.ROOT);
    }
}
