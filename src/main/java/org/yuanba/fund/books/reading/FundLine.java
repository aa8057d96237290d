package org.yuanba.fund.books.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/**
 * A fund as pages show it.
 *
 * @param id its id
 * @param place where it is held
 * @param name what it is called
 * @param nature what its money is by law
 * @param openedOn its first day
 * @param balance what lies in it, free
 * @param committed what of it is promised to projects and not paid yet
 * @param isFrozen whether nothing may move
 * @param closedThrough until when its books are closed, or none
 */
public record FundLine(
        FundAccountId id,
        PlaceKey place,
        String name,
        FundNature nature,
        LocalDate openedOn,
        Money balance,
        Money committed,
        boolean isFrozen,
        @Nullable LocalDate closedThrough) {

    /** Its page. */
    public String url() {
        return "/p/" + place + "/funds/" + id.value();
    }
}
