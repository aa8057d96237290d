package org.yuanba.fund.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundNature;
import org.yuanba.shared.PlaceKey;

/**
 * A rule by which public money follows what others give.
 *
 * @param id its id
 * @param place where it holds
 * @param name what it is called
 * @param matched what is matched: money of residents or of partners
 * @param matches so many yuan of public money
 * @param each for so many that were given
 * @param most fen a compound may get by it in a year
 * @param firstDay its first day
 * @param lastDay its last day, or none
 * @param decided what it rests on
 */
public record MatchingRule(
        UUID id,
        PlaceKey place,
        String name,
        FundNature matched,
        int matches,
        int each,
        long most,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String decided) {

    /** How much public money follows what was given in a year, whole fen, never above the cap. */
    public long follows(long givenFen) {
        if (givenFen <= 0) {
            return 0;
        }
        var exact = java.math.BigInteger.valueOf(givenFen)
                .multiply(java.math.BigInteger.valueOf(matches))
                .divide(java.math.BigInteger.valueOf(each));
        return exact.min(java.math.BigInteger.valueOf(most)).longValueExact();
    }

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }
}
