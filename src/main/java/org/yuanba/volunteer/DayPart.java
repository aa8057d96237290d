package org.yuanba.volunteer;

import java.util.Locale;

/** A part of a day, as people say when they have time. */
public enum DayPart {
    /** Until noon. */
    MORNING,
    /** From noon to the evening meal. */
    AFTERNOON,
    /** After the evening meal. */
    EVENING;

    /** Message key of the part in words. */
    public String key() {
        return "day-part." + name().toLowerCase(Locale.ROOT);
    }
}
