package org.yuanba.volunteer.desk;

import org.jspecify.annotations.Nullable;
import org.yuanba.place.Place;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.web.Form;

/**
 * The form of an activity.
 *
 * @param here its place
 * @param activity the one that is changed, none for a new one
 * @param form what was typed
 */
public record ActivityFormView(Place here, @Nullable Activity activity, Form form) {

    /** Where it is sent. */
    public String action() {
        return activity == null ? "/p/" + here.key() + "/activities" : activity.url();
    }
}
