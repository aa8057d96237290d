package org.yuanba.fund.trace.benefit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.MovementId;
import org.yuanba.shared.PlaceKey;

/**
 * Something that is there now.
 *
 * @param place where it is
 * @param what what it is, such as 长椅 6 张
 * @param stands where it stands, never below a building
 * @param since since when
 * @param keptBy who looks after it, only as agreed, or none
 * @param commitments the promises it was paid out of
 * @param payments single payments that paid for it
 */
public record NewBenefit(
        PlaceKey place,
        String what,
        String stands,
        LocalDate since,
        @Nullable String keptBy,
        List<FundAccountId> commitments,
        List<MovementId> payments) {}
