package org.yuanba.board.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.notice.NoticeRule;
import org.yuanba.board.notice.Refusal;
import org.yuanba.place.Place;

/**
 * The form of a notice.
 *
 * @param place the compound
 * @param action where the form goes
 * @param form what is in it
 * @param rules the signed-off rules one may choose
 * @param refusals why it was not kept, by field
 */
public record EditView(Place place, String action, NoticeForm form, List<NoticeRule> rules, List<Refusal> refusals) {

    /** Why a field was refused, or none. */
    public @Nullable Refusal refusal(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** The address of the desk. */
    public String desk() {
        return "/p/" + place.key() + "/board";
    }
}
