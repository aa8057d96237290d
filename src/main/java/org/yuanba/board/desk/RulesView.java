package org.yuanba.board.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.notice.NoticeRule;
import org.yuanba.board.notice.Refusal;
import org.yuanba.shared.PlaceKey;

/**
 * The rules on periods.
 *
 * @param rules those entered in the reader's places
 * @param places where the reader may enter one
 * @param names of places
 * @param reader who reads
 * @param typed what was typed and refused
 * @param refusals why
 */
public record RulesView(
        List<NoticeRule> rules,
        List<PlaceKey> places,
        Map<PlaceKey, String> names,
        UUID reader,
        Map<String, String> typed,
        List<Refusal> refusals) {

    /** The name of a place. */
    public String name(PlaceKey place) {
        return names.getOrDefault(place, place.value());
    }

    /** Whether the reader may sign it off: somebody else entered it. */
    public boolean maySign(NoticeRule rule) {
        return !rule.isSignedOff() && !rule.enteredBy().equals(reader);
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
}
