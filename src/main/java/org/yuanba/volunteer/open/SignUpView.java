package org.yuanba.volunteer.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.attachment.Attachment;
import org.yuanba.place.Place;
import org.yuanba.volunteer.activity.Activities;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.activity.SigningUp.SignUp;
import org.yuanba.volunteer.web.Form;

/**
 * An activity as anyone reads it.
 *
 * @param here its place
 * @param activity what is known of it
 * @param counts how many come and wait
 * @param photos its photos, once those on them agreed
 * @param open whether one can still sign up
 * @param mine one's own sign-up, found by its number, else none
 * @param form what was typed
 */
public record SignUpView(
        Place here,
        Activity activity,
        Activities.Counts counts,
        List<Attachment> photos,
        boolean open,
        @Nullable SignUp mine,
        Form form) {

    /** Whether all seats are taken. */
    public boolean isFull() {
        return activity.capacity() != null && counts.in() >= activity.capacity();
    }
}
