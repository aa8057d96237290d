package org.yuanba.member.floating;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.MemberId;
import org.yuanba.person.PersonId;

/**
 * What is kept of a member who is away from her branch.
 *
 * @param member whose
 * @param awaySince since when she has not been able to take part at home
 * @param homeBranch where her relationship is, in words, or none
 * @param foundHow {@code CENSUS}, {@code SELF} or {@code WORKER}
 * @param attached the organisation she takes part in without transfer, or none
 * @param contact the one person beside her, or none
 * @param transfer how far a transfer has come
 * @param transferSince since when it stands there, or none
 * @param receiver the organisation that is to receive her, or none
 * @param version counts changes
 */
public record Floating(
        MemberId member,
        LocalDate awaySince,
        @Nullable String homeBranch,
        String foundHow,
        @Nullable UUID attached,
        @Nullable PersonId contact,
        Transfer transfer,
        @Nullable LocalDate transferSince,
        @Nullable UUID receiver,
        int version) {

    /** The day on which so many months are over. */
    public LocalDate after(int months) {
        return awaySince.plusMonths(months);
    }
}
