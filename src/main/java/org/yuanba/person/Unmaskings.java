package org.yuanba.person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.shared.PlaceKey;

/** Where one asks to see a person's full values: needs {@code person:unmask} and a reason, and goes on record. */
@Component
public class Unmaskings {

    /** What one must hold. */
    public static final Permission PERMISSION = new Permission("person:unmask");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final Access access;
    private final AuditTrail trail;

    Unmaskings(Access access, AuditTrail trail) {
        this.access = access;
        this.trail = trail;
    }

    /**
     * Grants the look, and takes it down before anything is shown.
     *
     * @throws ReasonMissing when no reason of 2 to 200 characters is given
     * @throws org.yuanba.access.PermissionMissing when the actor may not unmask here
     */
    @Transactional
    public Unmasking ask(Actor by, PersonId person, PlaceKey place, String reason) {
        access.require(by, PERMISSION, place);
        var given = reason.strip();
        if (given.length() < SHORTEST || given.length() > LONGEST) {
            throw new ReasonMissing();
        }
        trail.record(AuditEntry.of(by, "person.unmasked", place, person.value(), null)
                .with("reason", null, given)
                .forAuditOnly());
        return new Unmasking(by, person, given);
    }

    /** The look was asked for without a usable reason; the form says so. */
    public static class ReasonMissing extends RuntimeException {

        ReasonMissing() {
            super("a reason is needed", null, false, false);
        }
    }
}
