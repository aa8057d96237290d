package org.yuanba.volunteer.desk;

import java.util.List;
import org.yuanba.attachment.Attachment;
import org.yuanba.place.Place;
import org.yuanba.volunteer.activity.Activities;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.activity.SigningUp.SignUp;
import org.yuanba.volunteer.web.Form;

/**
 * One activity.
 *
 * @param here its place
 * @param activity what is known of it
 * @param counts how many come and wait
 * @param signUps who they are, for those who prepare it
 * @param photos its photos
 * @param open whether one can still sign up
 * @param form what was typed
 */
public record ActivityView(
        Place here,
        Activity activity,
        Activities.Counts counts,
        List<SignUp> signUps,
        List<Attachment> photos,
        boolean open,
        Form form) {

    /** Below this page. */
    public String url(String below) {
        return activity.url() + below;
    }

    /** Whether all seats are taken. */
    public boolean isFull() {
        return activity.capacity() != null && counts.in() >= activity.capacity();
    }
}
