package org.yuanba.organisation.life;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of meeting was held. */
public enum MeetingKind {
    /** The meeting of all members. */
    MEMBERS,
    /** The committee's meeting. */
    COMMITTEE,
    /** A group's meeting. */
    GROUP,
    /** A lecture. */
    LECTURE,
    /** The day with a theme each month. */
    THEMED_DAY,
    /** A meeting with residents, such as 坝坝会. */
    RESIDENTS,
    /** Something else. */
    OTHER;

    /** Message key of its name. */
    public String key() {
        return "organisation.meeting." + name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name. */
    public static Optional<MeetingKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
