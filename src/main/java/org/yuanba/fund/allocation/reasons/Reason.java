package org.yuanba.fund.allocation.reasons;

import java.util.Locale;

/** Why a project won or not. */
public enum Reason {
    /** Its supporters bought it. */
    BOUGHT,
    /** It came by the completion, with money no share could spend. */
    COMPLETED,
    /** Its turn came and it fitted. */
    FITTED,
    /** It belongs to the best set. */
    IN_THE_BEST_SET,
    /** It costs more than the whole budget. */
    OVER_BUDGET,
    /** Nobody supports it. */
    NO_SUPPORT,
    /** Its supporters' shares together never came to its cost. */
    TOO_FEW_SUPPORTERS,
    /** Its supporters had spent too much of their shares on other projects. */
    SHARES_RAN_OUT,
    /** When its turn came there was not enough left. */
    NOT_ENOUGH_LEFT,
    /** The count had ended before its turn came. */
    COUNT_HAD_ENDED,
    /** Another set gains more. */
    ANOTHER_SET_GAINS_MORE;

    /** As it is written in results. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
