package org.yuanba.fund.carrying;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.ProjectId;
import org.yuanba.shared.Money;

/**
 * A payment of a project.
 *
 * @param id its id
 * @param project the project
 * @param position which one
 * @param amount how much
 * @param isAfterAcceptance whether it waits for acceptance
 * @param isReleased whether one who reviewed released it
 * @param paidOn on which day it was paid, none before
 * @param payee whom, or none
 * @param voucher the number of the voucher, or none
 */
public record Tranche(
        UUID id,
        ProjectId project,
        int position,
        Money amount,
        boolean isAfterAcceptance,
        boolean isReleased,
        @Nullable LocalDate paidOn,
        @Nullable String payee,
        @Nullable String voucher) {

    /** Whether it was paid. */
    public boolean isPaid() {
        return paidOn != null;
    }
}
