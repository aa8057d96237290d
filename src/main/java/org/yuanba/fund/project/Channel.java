package org.yuanba.fund.project;

import java.util.Locale;

/** How an application came in. */
public enum Channel {
    /** Written by the applicant. */
    SELF,
    /** Written down for the applicant: who helped, and how she agreed. */
    HELPED,
    /** On the paper form, keyed in. */
    PAPER;

    /** Message key in words. */
    public String key() {
        return "project.channel." + name().toLowerCase(Locale.ROOT);
    }
}
