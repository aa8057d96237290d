package org.yuanba.fund.ledger;

import static org.yuanba.fund.ledger.AccountKind.COMMITMENT;
import static org.yuanba.fund.ledger.AccountKind.EXTERNAL;
import static org.yuanba.fund.ledger.AccountKind.FUND;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a movement is, and between which kinds of accounts it may run. The schema holds the same table. */
public enum MovementKind {
    /** From a level above, or between funds of one nature. */
    ALLOCATION(EnumSet.of(EXTERNAL, FUND), EnumSet.of(FUND)),
    /** From residents or units. */
    CONTRIBUTION(EnumSet.of(EXTERNAL), EnumSet.of(FUND)),
    /** Through a qualified donee. */
    DONATION(EnumSet.of(EXTERNAL), EnumSet.of(FUND)),
    /** Promised to a project by an agreement. */
    COMMITTING(EnumSet.of(FUND), EnumSet.of(COMMITMENT)),
    /** No longer needed by the project. */
    RELEASE(EnumSet.of(COMMITMENT), EnumSet.of(FUND)),
    /** Paid to somebody outside. */
    PAYMENT(EnumSet.of(FUND, COMMITMENT), EnumSet.of(EXTERNAL)),
    /** Part or all of a payment comes back. */
    REFUND(EnumSet.of(EXTERNAL), EnumSet.of(FUND, COMMITMENT)),
    /** A movement that was a mistake runs the other way, whole. */
    REVERSAL(EnumSet.allOf(AccountKind.class), EnumSet.allOf(AccountKind.class));

    private final Set<AccountKind> sources;
    private final Set<AccountKind> targets;

    MovementKind(Set<AccountKind> sources, Set<AccountKind> targets) {
        this.sources = sources;
        this.targets = targets;
    }

    /** Whether it may run so. */
    public boolean mayRun(AccountKind source, AccountKind target) {
        return sources.contains(source) && targets.contains(target) && (source.isKept() || target.isKept());
    }

    /** Whether it names the movement it takes back. */
    public boolean undoes() {
        return this == REFUND || this == REVERSAL;
    }

    /** Whether money is spent or promised for a purpose by it. */
    public boolean needsPurpose() {
        return this == COMMITTING || this == PAYMENT;
    }

    /** Message key in words. */
    public String key() {
        return "fund.movement." + name().toLowerCase(Locale.ROOT);
    }
}
