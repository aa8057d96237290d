package org.yuanba.fund.trace.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * Something one can see that money paid for.
 *
 * @param id its id
 * @param code what stands on its plate
 * @param place where it is
 * @param what what it is
 * @param stands where it stands
 * @param since since when
 * @param keptBy who looks after it, or none
 */
public record Benefit(
        BenefitId id,
        String code,
        PlaceKey place,
        String what,
        String stands,
        LocalDate since,
        @Nullable String keptBy) {

    /** Its page for staff. */
    public String url() {
        return "/p/" + place + "/funds/benefits/" + id.value();
    }

    /** Its page for anyone, as the code on its plate says it. */
    public String publicUrl() {
        return "/t/" + code;
    }
}
