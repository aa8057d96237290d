package org.yuanba.organisation.rule;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure one goes by.
 *
 * @param code which
 * @param number the figure, or the upper part of a fraction
 * @param of the lower part of a fraction, or none
 * @param since from which day it holds
 * @param until its last day, or none
 * @param source where it stands
 */
public record Rule(
        Code code,
        int number,
        @Nullable Integer of,
        LocalDate since,
        @Nullable LocalDate until,
        String source) {

    /** Whether so many of so many are at least this part; exact. */
    public boolean isReachedBy(int part, int whole) {
        return (long) part * whole() >= (long) whole * number;
    }

    /** Whether so many of so many are more than this part; exact. */
    public boolean isExceededBy(int part, int whole) {
        return (long) part * whole() > (long) whole * number;
    }

    private int whole() {
        return of == null ? 1 : of;
    }

    /** The figures there are. */
    public enum Code {
        /** Full members a branch needs. */
        BRANCH_FULL_MEMBERS,
        /** Members a branch has at most, as a rule. */
        BRANCH_MEMBERS,
        /** Units a joint branch covers at most, as a rule. */
        JOINT_UNITS,
        /** Full members from which on a branch has a committee. */
        COMMITTEE_FULL_MEMBERS,
        /** Seats a branch committee has at least. */
        COMMITTEE_SEATS_LEAST,
        /** Seats a branch committee has at most. */
        COMMITTEE_SEATS_MOST,
        /** Years of a term in communities. */
        TERM_YEARS_BRANCH,
        /** Years of a term elsewhere. */
        TERM_YEARS_OTHER,
        /** Years of a term of self-government. */
        TERM_YEARS_SELF_GOVERNMENT,
        /** The part of those entitled that must be present at an election. */
        ELECTION_PRESENT,
        /** The part of those entitled that must be exceeded by the votes for. */
        ELECTION_VOTES,
        /** Days the superior has to decide. */
        APPROVAL_DAYS,
        /** Days to file an election upwards. */
        FILING_DAYS,
        /** Days within which a meeting makes an organisation a working one. */
        MEETING_DAYS,
        /** Days before the end of a term from which on it is remembered. */
        TERM_REMINDER_DAYS,
        /** Members a committee for surroundings and property needs. */
        ENVIRONMENT_MEMBERS;

        /** How the table calls it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Message key of its name. */
        public String key() {
            return "organisation.rule." + word();
        }
    }
}
