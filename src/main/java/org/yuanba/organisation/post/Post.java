package org.yuanba.organisation.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.person.PersonId;

/**
 * A post and who holds or held it.
 *
 * @param id its id
 * @param organisation of which organisation
 * @param kind what kind of post
 * @param holder who, none where no name is kept and after the person was deleted
 * @param unnamed whether somebody holds it whose name is not kept
 * @param since from which day
 * @param until its last day, or none
 * @param how how the holder came to it
 * @param newlyTrained whether the holder was newly trained for it
 * @param version counts every change
 */
public record Post(
        UUID id,
        OrganisationId organisation,
        PostKind kind,
        @Nullable PersonId holder,
        boolean unnamed,
        LocalDate since,
        @Nullable LocalDate until,
        Appointment how,
        boolean newlyTrained,
        int version) {

    /** Whether anybody fills it, named or not. */
    public boolean isFilled() {
        return holder != null || unnamed;
    }

    /** Whether it is held on this day. */
    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
