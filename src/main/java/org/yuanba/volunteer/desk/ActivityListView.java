package org.yuanba.volunteer.desk;

import java.time.LocalDate;
import java.util.Map;
import org.yuanba.place.Place;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.ActivityId;
import org.yuanba.volunteer.activity.Activities;
import org.yuanba.volunteer.activity.Activity;

/**
 * The activities of a place.
 *
 * @param here the place
 * @param rows this page, those to come first
 * @param names names of their places
 * @param counts how many come to each
 * @param today today
 */
public record ActivityListView(
        Place here,
        PageOf<Activity> rows,
        Map<PlaceKey, String> names,
        Map<ActivityId, Activities.Counts> counts,
        LocalDate today) {

    /** How many come. */
    public Activities.Counts counts(Activity activity) {
        return counts.getOrDefault(activity.id(), Activities.Counts.NONE);
    }

    /** The place of an activity. */
    public String place(Activity activity) {
        return names.getOrDefault(activity.place(), "");
    }

    /** Below this page. */
    public String url(String below) {
        return "/p/" + here.key() + "/activities" + below;
    }
}
