package org.yuanba.organisation.formation;

import java.util.Locale;
import java.util.Set;

/** Where a formation stands. */
public enum FormationState {
    /** The superior is to decide. */
    APPLIED,
    /** The members are to elect. */
    APPROVED,
    /** It stands, and is to be filed upwards. */
    ELECTED,
    /** Done. */
    FILED,
    /** The superior said no, with a reason. */
    REFUSED,
    /** Those who applied took it back, with a reason. */
    WITHDRAWN;

    /** Whether it may become the other. */
    public boolean mayBecome(FormationState next) {
        return switch (this) {
            case APPLIED -> Set.of(APPROVED, REFUSED, WITHDRAWN).contains(next);
            case APPROVED -> Set.of(ELECTED, WITHDRAWN).contains(next);
            case ELECTED -> next == FILED;
            case FILED, REFUSED, WITHDRAWN -> false;
        };
    }

    /** Whether somebody still has to act. */
    public boolean isOpen() {
        return this == APPLIED || this == APPROVED || this == ELECTED;
    }

    /** Message key of its name. */
    public String key() {
        return "organisation.formation." + name().toLowerCase(Locale.ROOT);
    }
}
