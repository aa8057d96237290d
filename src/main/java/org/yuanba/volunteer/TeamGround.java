package org.yuanba.volunteer;

import java.util.Locale;

/** What brought the people of a team together. */
public enum TeamGround {
    /** 业缘, the same trade. */
    TRADE,
    /** 趣缘, the same interest. */
    INTEREST,
    /** 地缘, the same yard. */
    NEIGHBOURHOOD;

    /** Message key of the ground in words. */
    public String key() {
        return "team.ground." + name().toLowerCase(Locale.ROOT);
    }
}
