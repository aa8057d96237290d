package org.yuanba.volunteer.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonId;
import org.yuanba.place.Place;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.Matching.Suggestion;
import org.yuanba.volunteer.request.Offer;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.web.Form;

/**
 * One request, for its handler.
 *
 * @param here the compound
 * @param request what is known of it
 * @param kind what is asked for
 * @param words her words
 * @param offers who was asked
 * @param cards how they are called
 * @param suggestions who could be asked
 * @param asker who asks, only after the handler asked to see it
 * @param form what was typed
 */
public record RequestView(
        Place here,
        Request request,
        Word kind,
        String words,
        List<Offer> offers,
        Map<PersonId, PersonCard> cards,
        List<Suggestion> suggestions,
        @Nullable Asker asker,
        Form form) {

    /** How somebody who was asked is called. */
    public String called(Offer offer) {
        var card = cards.get(offer.person());
        return card == null ? "" : card.formOfAddress();
    }

    /** Below this page. */
    public String url(String below) {
        return request.url() + below;
    }
}
