package org.yuanba.problem.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.problem.casework.Partner;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Step;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Category;
import org.yuanba.problem.catalog.Reason;
import org.yuanba.shared.PlaceKey;

/**
 * A problem as its reporter follows it.
 *
 * @param number its number
 * @param code its code, to be sent along again
 * @param form what was typed
 * @param told what she told, none when she has not shown number and code
 * @param lead the one that leads when several told the same, else the same as {@code told}
 * @param category what it is about
 * @param clock the clock of the office
 * @param steps what was done, as far as she reads it
 * @param partners who helps
 * @param names names of the places concerned
 * @param reason why it ended honestly, or none
 * @param mayJudge whether she may say whether it is solved
 * @param lastDay until when she may, or none
 * @param board address of the board
 */
public record FollowView(
        String number,
        String code,
        Form form,
        @Nullable Problem told,
        @Nullable Problem lead,
        @Nullable Category category,
        WorkdayClock.@Nullable Reading clock,
        List<Step> steps,
        List<Partner> partners,
        Map<PlaceKey, String> names,
        @Nullable Reason reason,
        boolean mayJudge,
        @Nullable LocalDate lastDay,
        String board) {

    /** Who a step or a problem is about, in words. */
    public String holder(@Nullable PlaceKey place, @Nullable String unit) {
        var name = place == null ? "" : names.getOrDefault(place, "");
        return unit == null ? name : name.isEmpty() ? unit : name + " " + unit;
    }
}
