package org.yuanba.problem.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.attachment.AttachmentOwner;
import org.yuanba.person.PersonId;
import org.yuanba.problem.Channel;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemState;
import org.yuanba.shared.PlaceKey;

/**
 * A problem as it is handled.
 *
 * @param id its id
 * @param number its number, known to everyone concerned
 * @param place the compound
 * @param matter what and where
 * @param arrival how it came in
 * @param holder who answers for it
 * @param offer to whom it is offered, none while it is not; until that one accepts, the holder answers for it
 * @param term until when
 * @param outcome what came of it
 * @param state how far it is
 * @param reopened how often the reporter said it was not solved
 * @param mergedInto the one that leads, or none
 * @param version counts changes
 */
public record Problem(
        ProblemId id,
        String number,
        PlaceKey place,
        Matter matter,
        Arrival arrival,
        Holder holder,
        @Nullable Offer offer,
        Term term,
        Outcome outcome,
        ProblemState state,
        int reopened,
        @Nullable ProblemId mergedInto,
        int version) {

    /** Kind of record its photos belong to. */
    public static final String PHOTOS = "problem.photo";

    /** Where it stands. */
    public String url() {
        return "/p/" + place + "/problems/" + id.value();
    }

    /** The record its photos belong to. */
    public AttachmentOwner photos() {
        return new AttachmentOwner(PHOTOS, id.value(), place);
    }

    /** Whether an answer is owed, its day is over and the clock runs. */
    public boolean isOverdue(LocalDate today) {
        return state.isWaiting() && !term.isPaused() && term.due().isBefore(today);
    }

    /**
     * What and where.
     *
     * @param category code of what it is about
     * @param kind code of the kind, which set the clock
     * @param title a few words of it
     * @param words as written, phones and numbers of persons masked
     * @param isMasked whether something was masked
     * @param publicWords what anyone may read, none until somebody looked it over
     * @param spot what sort of spot
     * @param where where in the compound
     * @param answers answers to the questions of its category, by code
     * @param photosAgreed how those on the photos agreed that anyone sees them, none while they are private
     */
    public record Matter(
            String category,
            String kind,
            String title,
            String words,
            boolean isMasked,
            @Nullable String publicWords,
            Spot spot,
            String where,
            Map<String, List<String>> answers,
            @Nullable String photosAgreed) {}

    /**
     * How it came in.
     *
     * @param channel by which way
     * @param at when
     * @param on on which day
     * @param helpedBy who wrote it down for her, or none
     * @param agreedHow how she agreed to that, or none
     * @param outsideNumber its number with whoever sent it, or none
     * @param hasContact whether a way to reach her is kept
     * @param person her record, or none
     */
    public record Arrival(
            Channel channel,
            Instant at,
            LocalDate on,
            @Nullable String helpedBy,
            @Nullable String agreedHow,
            @Nullable String outsideNumber,
            boolean hasContact,
            @Nullable PersonId person) {}

    /**
     * Who answers for it.
     *
     * @param place the compound, community, street or district
     * @param unit a unit there that is called, or none
     */
    public record Holder(PlaceKey place, @Nullable String unit) {}

    /**
     * To whom it is offered.
     *
     * @param kind why
     * @param to whom
     */
    public record Offer(Kind kind, Holder to) {

        /** Why it is offered. */
        public enum Kind {
            /** Given back with a reason. */
            RETURN,
            /** Handed to another who is nearer to it. */
            HAND_OVER,
            /** Taken to the level above. */
            ESCALATE;

            /** Message key of it in words. */
            public String key() {
                return "problem.offer."
                        + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }

    /**
     * Until when.
     *
     * @param days working days it has
     * @param firstDue the day it first had
     * @param due the day it has now
     * @param pausedOn since when the clock stands, none while it runs
     */
    public record Term(
            int days,
            LocalDate firstDue,
            LocalDate due,
            @Nullable LocalDate pausedOn) {

        /** Whether the clock stands. */
        public boolean isPaused() {
            return pausedOn != null;
        }

        /** Whether it was extended or paused. */
        public boolean wasMoved() {
            return !due.equals(firstDue);
        }
    }

    /**
     * What came of it.
     *
     * @param answeredOn the day of the last answer, or none
     * @param answer the last answer, or none
     * @param inTime whether it came by its day
     * @param calledBackOn when the reporter was called back, or none
     * @param reason code of the reason of an honest end, or none
     * @param whoCan who can, or none
     * @param solved what the reporter says, none when she said nothing
     * @param satisfied whether she is satisfied, none when she did not say
     * @param endedAt when it ended, or none
     */
    public record Outcome(
            @Nullable LocalDate answeredOn,
            @Nullable String answer,
            @Nullable Boolean inTime,
            @Nullable LocalDate calledBackOn,
            @Nullable String reason,
            @Nullable String whoCan,
            @Nullable Boolean solved,
            @Nullable Boolean satisfied,
            @Nullable Instant endedAt) {}
}
