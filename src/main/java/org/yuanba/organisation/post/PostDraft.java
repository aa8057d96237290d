package org.yuanba.organisation.post;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonId;

/**
 * A post as it is to be held.
 *
 * @param kind code of the kind of post
 * @param holder who, or none chosen
 * @param unnamed whether somebody holds it whose name is not to be kept
 * @param since from which day
 * @param until its last day, or none
 * @param how how the holder came to it
 * @param newlyTrained whether the holder was newly trained for it
 * @param declared what the holder declared of herself
 */
public record PostDraft(
        String kind,
        @Nullable PersonId holder,
        boolean unnamed,
        LocalDate since,
        @Nullable LocalDate until,
        Appointment how,
        boolean newlyTrained,
        Map<Concern, Boolean> declared) {

    /** A post held from this day on, nothing declared. */
    public static PostDraft of(String kind, PersonId holder, LocalDate since, Appointment how) {
        return new PostDraft(kind, holder, false, since, null, how, false, Map.of());
    }
}
