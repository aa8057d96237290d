package org.yuanba.board.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.attachment.Attachment;
import org.yuanba.board.BoardCode;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.notice.NoticeRule;
import org.yuanba.board.notice.Refusal;
import org.yuanba.board.objection.Objections;
import org.yuanba.place.Place;

/**
 * A notice on its own page, with the form to say something about it.
 *
 * @param place the compound
 * @param code its code
 * @param item the notice
 * @param rule the rule its period follows, or none
 * @param correction the address of the notice that corrects it, or none
 * @param corrected the address of the notice it corrects, or none
 * @param files what is attached
 * @param typed what was typed into the form and refused
 * @param refusals why, by field
 */
public record NoticePage(
        Place place,
        BoardCode code,
        NoticesView.Item item,
        @Nullable NoticeRule rule,
        @Nullable String correction,
        @Nullable String corrected,
        List<Attachment> files,
        Map<String, String> typed,
        List<Refusal> refusals) {

    /** The notice. */
    public Notice notice() {
        return item.notice();
    }

    /** What was typed into a field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Why a field was refused, or none. */
    public @Nullable Refusal refusal(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** What was said and answered so far. */
    public Objections.Counts counts() {
        return item.counts();
    }
}
