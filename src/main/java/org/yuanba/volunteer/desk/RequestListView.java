package org.yuanba.volunteer.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.Place;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.RequestState;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.Requests;

/**
 * The requests of a place.
 *
 * @param here the place
 * @param state only of this state, none for all that are open
 * @param rows this page; empty for who does not handle them
 * @param names names of their compounds
 * @param kinds the kinds of help, by code
 * @param below the places below, by key
 * @param counts how many requests there are in each
 */
public record RequestListView(
        Place here,
        @Nullable RequestState state,
        PageOf<Request> rows,
        Map<PlaceKey, String> names,
        Map<String, Word> kinds,
        List<Place> below,
        Map<PlaceKey, Requests.Counts> counts) {

    /** How many requests there are in one of the places below. */
    public Requests.Counts in(Place place) {
        return counts.getOrDefault(place.key(), new Requests.Counts(0, 0));
    }

    /** The compound of a request. */
    public String place(Request request) {
        return names.getOrDefault(request.place(), "");
    }

    /** What is asked for. */
    public String kind(Request request, boolean inEnglish) {
        var word = kinds.get(request.kind());
        return word == null ? "" : word.said(inEnglish);
    }

    /** Below this page. */
    public String url(String below) {
        return "/p/" + here.key() + "/requests" + below;
    }
}
