package org.yuanba.person;

import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * A person as a list shows her, both values masked.
 *
 * @param id the id asked for
 * @param place community or compound she belongs to
 * @param formOfAddress how she wants to be called
 * @param name her name; none when she gave none
 * @param mobile her mobile number; none when she gave none
 */
public record PersonLine(
        PersonId id,
        PlaceKey place,
        String formOfAddress,
        @Nullable PersonName name,
        @Nullable Sensitive mobile) {

    /** Her name as lists show it, or a dash. */
    public String shownName() {
        return name == null ? "—" : name.masked();
    }

    /** Her number as lists show it, or a dash. */
    public String shownMobile() {
        return mobile == null ? "—" : mobile.masked();
    }
}
