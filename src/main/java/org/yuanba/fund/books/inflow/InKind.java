package org.yuanba.fund.books.inflow;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.yuanba.fund.FundAccountId;
import org.yuanba.shared.Money;

/**
 * Goods or labour a partner gave.
 *
 * @param id its id
 * @param giverName who gave it
 * @param giver the giver's account, in which no money moves by it
 * @param kind goods or labour
 * @param what what it is
 * @param worth what it is worth, never booked as cash
 * @param valuedHow how that was found
 * @param givenOn when
 */
public record InKind(
        UUID id,
        String giverName,
        FundAccountId giver,
        Kind kind,
        String what,
        Money worth,
        String valuedHow,
        LocalDate givenOn) {

    /** What it is. */
    public enum Kind {
        /** Things. */
        GOODS,
        /** Work. */
        LABOUR;

        /** Message key in words. */
        public String key() {
            return "fund.in-kind." + name().toLowerCase(Locale.ROOT);
        }
    }
}
