package org.yuanba.roster.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.RosterState;
import org.yuanba.shared.PlaceKey;

/**
 * The roster of a compound for some weeks.
 *
 * @param id its id
 * @param place the compound
 * @param firstDay its first day
 * @param weeks how many weeks
 * @param state how far it has come
 * @param rules the rule set it is made by
 * @param number its number once published
 * @param lastDayToObject until when one may object, none before it is on the board
 * @param accepted how it was accepted, none before
 * @param draft what is known about the draft, none before there is one
 * @param version counts changes of its state
 */
public record Roster(
        RosterId id,
        PlaceKey place,
        LocalDate firstDay,
        int weeks,
        RosterState state,
        UUID rules,
        @Nullable Integer number,
        @Nullable LocalDate lastDayToObject,
        @Nullable Acceptance accepted,
        @Nullable Drafted draft,
        int version) {

    /** Its last day. */
    public LocalDate lastDay() {
        return firstDay.plusWeeks(weeks).minusDays(1);
    }

    /** Whether the day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay());
    }

    /** Where it is read. */
    public String url() {
        return "/p/" + place + "/rosters/" + id.value();
    }

    /** How residents accept a roster. */
    public enum How {
        /** In a meeting. */
        MEETING,
        /** By a show of hands. */
        SHOW_OF_HANDS,
        /** By the committee. */
        COMMITTEE;

        /** Message key in words. */
        public String key() {
            return "roster.how." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How it was accepted.
     *
     * @param how in which way
     * @param on when
     * @param note what was written down, or none
     */
    public record Acceptance(
            How how, LocalDate on, @Nullable String note) {}

    /**
     * What is known about a draft.
     *
     * @param solver which solver made it, with its version
     * @param seed where chance began
     * @param proven whether no roster is fairer
     * @param objective what its unfulfilled wishes weigh
     * @param bound what every roster's weigh at least
     * @param seconds how long it took
     * @param at when
     */
    public record Drafted(
            String solver, int seed, boolean proven, long objective, long bound, BigDecimal seconds, Instant at) {}
}
