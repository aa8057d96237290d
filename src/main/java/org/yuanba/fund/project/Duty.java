package org.yuanba.fund.project;

import java.util.Locale;

/** What a hand does in a project: one duty for each hand, and nothing for one who has an interest in it. */
public enum Duty {
    /** Handed it in. */
    APPLIES,
    /** Checked, reviewed or signed. */
    REVIEWS,
    /** Gave marks as a juror. */
    JUDGES,
    /** Pays. */
    PAYS,
    /** Accepts the work, or keys in that others did. */
    ACCEPTS,
    /** Has an interest in it, and stays out. */
    INTERESTED;

    /** Message key in words. */
    public String key() {
        return "project.duty." + name().toLowerCase(Locale.ROOT);
    }
}
