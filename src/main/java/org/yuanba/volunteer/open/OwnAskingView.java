package org.yuanba.volunteer.open;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Request;

/**
 * What somebody asked for, on her own page.
 *
 * @param called how she wants to be called
 * @param yard her compound, none when only her community is known
 * @param requests what she asked for, the newest first
 * @param kinds what can be asked for
 * @param names the kinds by code
 */
public record OwnAskingView(
        String called, @Nullable String yard, List<Request> requests, List<Word> kinds, Map<String, Word> names) {

    /** What was asked for. */
    public String kind(Request request, boolean inEnglish) {
        var word = names.get(request.kind());
        return word == null ? "" : word.said(inEnglish);
    }
}
