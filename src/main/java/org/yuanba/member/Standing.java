package org.yuanba.member;

import java.util.Locale;

/** Whether somebody is a full member yet. */
public enum Standing {
    /** A full member (正式党员). */
    FULL,
    /** On probation (预备党员). */
    PROBATIONARY;

    /** Message key of its name. */
    public String key() {
        return "member.standing." + name().toLowerCase(Locale.ROOT);
    }
}
