package org.yuanba.fund.ledger;

import java.util.Locale;

/** What money is spent on. Which natures allow which stands in {@code fund_nature_use}, with source and date. */
public enum Purpose {
    /** Training of members. */
    TRAINING,
    /** Books, papers, teaching material. */
    MATERIALS,
    /** Commendation. */
    COMMENDATION,
    /** Help in hardship or after a disaster. */
    HARDSHIP_HELP,
    /** Rooms and equipment for members' education. */
    EDUCATION_FACILITIES,
    /** Works on buildings and grounds. */
    WORKS,
    /** Equipment for everyone: benches, lamps, handrails. */
    EQUIPMENT,
    /** Services to residents: care, meals, repairs. */
    SERVICE,
    /** Activities of the yard. */
    ACTIVITY;

    /** Message key in words. */
    public String key() {
        return "fund.purpose." + name().toLowerCase(Locale.ROOT);
    }
}
