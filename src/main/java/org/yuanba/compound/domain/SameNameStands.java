package org.yuanba.compound.domain;

import org.yuanba.compound.CompoundRecord;

/** A compound of that name, or with it as an alias, stands in the community already. */
public class SameNameStands extends RuntimeException {

    private final transient CompoundRecord standing;

    SameNameStands(CompoundRecord standing) {
        super("The name is that of compound " + standing.place(), null, false, false);
        this.standing = standing;
    }

    /** The one that has the name. */
    public CompoundRecord standing() {
        return standing;
    }
}
