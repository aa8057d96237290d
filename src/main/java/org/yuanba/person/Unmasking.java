package org.yuanba.person;

import org.yuanba.access.Actor;

/**
 * The right to see one person's full values, once: asked for with a reason, granted by permission, on record. Only
 * {@link Unmaskings} makes one.
 */
public final class Unmasking {

    private final Actor by;
    private final PersonId person;
    private final String reason;

    Unmasking(Actor by, PersonId person, String reason) {
        this.by = by;
        this.person = person;
        this.reason = reason;
    }

    /** Who may look. */
    public Actor by() {
        return by;
    }

    /** At whom. */
    public PersonId person() {
        return person;
    }

    /** What for. */
    public String reason() {
        return reason;
    }
}
