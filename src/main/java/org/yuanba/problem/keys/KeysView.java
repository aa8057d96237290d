package org.yuanba.problem.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.Place;
import org.yuanba.problem.open.Form;

/**
 * The keys of a place.
 *
 * @param here the place
 * @param keys its keys
 * @param made the text of the one just made, shown once, or none
 * @param form what was typed
 */
public record KeysView(
        Place here, List<ApiKeys.ApiKey> keys, @Nullable String made, Form form) {

    /** Below this page. */
    public String url(String below) {
        return "/p/" + here.key() + "/problem-keys" + below;
    }
}
