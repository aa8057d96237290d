package org.yuanba.fund.call;

import java.util.Locale;

/** Who may apply. */
public enum ApplicantKind {
    /** A yard's organisation: its branch, its committee. */
    ORGANISATION,
    /** A team of volunteers. */
    TEAM,
    /** Residents who ask together. */
    RESIDENTS;

    /** Message key in words. */
    public String key() {
        return "project.applicant." + name().toLowerCase(Locale.ROOT);
    }
}
