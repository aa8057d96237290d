package org.yuanba.compound.ledger;

import java.util.Locale;

/** Facts that stand together on a form and on a page. */
public enum FieldGroup {
    /** What it is called and where it stands. */
    IDENTITY,
    /** When it was built, and what was done to it since. */
    AGE,
    /** How large it is. */
    SIZE,
    /** Who looks after it, and how that is paid. */
    MANAGEMENT,
    /** What it has. */
    FACILITIES,
    /** Where it lies on the map. */
    LOCATION,
    /** Where the figures come from. */
    RECORD;

    /** Message key of its heading. */
    public String labelKey() {
        return "compound.group." + name().toLowerCase(Locale.ROOT);
    }
}
