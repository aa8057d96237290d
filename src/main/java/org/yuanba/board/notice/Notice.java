package org.yuanba.board.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.NoticeId;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/**
 * A notice on the board of one compound. Each verb answers the notice as it is afterwards.
 *
 * @param id its id
 * @param place the compound
 * @param state where it stands in its life
 * @param text what it says; fixed once published
 * @param replaces the notice it corrects, or none
 * @param run when it stands, none while it is a draft
 * @param end how it ended, none while it stands
 * @param version counts its changes
 */
public record Notice(
        NoticeId id,
        PlaceKey place,
        NoticeState state,
        NoticeText text,
        @Nullable NoticeId replaces,
        @Nullable Run run,
        @Nullable End end,
        int version) {

    /** A first draft. */
    static Notice draft(PlaceKey place, NoticeText text, @Nullable NoticeId replaces) {
        return new Notice(new NoticeId(NewId.next()), place, NoticeState.DRAFT, checked(text), replaces, null, null, 0);
    }

    /** With another text, while it is a draft. */
    Notice rewritten(NoticeText other) {
        if (state != NoticeState.DRAFT) {
            throw NoticeRefused.because("notice.refused.published");
        }
        return new Notice(id, place, state, checked(other), replaces, null, null, version);
    }

    /** On the board from now on. */
    Notice published(@Nullable NoticePeriod period, UUID by, Instant at, LocalDate today) {
        var missing = text.missing();
        if (!missing.isEmpty()) {
            throw new NoticeRefused(missing);
        }
        return becoming(
                NoticeState.PUBLISHED,
                new Run(today, period == null ? null : period.lastDay(), period == null || period.certain(), at, by),
                null);
    }

    /** Its time is over: only after the last day, and only when every objection is answered. */
    Notice expired(LocalDate today, int unanswered, Instant at) {
        if (isRunning(today)) {
            throw NoticeRefused.because("notice.refused.still-running");
        }
        refuseUnanswered(unanswered);
        return becoming(NoticeState.EXPIRED, run, new End(at, null));
    }

    /** Taken back, with the reason; not before every objection is answered. */
    Notice withdrawn(String reason, int unanswered, Instant at) {
        if (reason.isBlank()) {
            throw new NoticeRefused(java.util.List.of(Refusal.of("reason", "notice.refused.reason")));
        }
        refuseUnanswered(unanswered);
        return becoming(NoticeState.WITHDRAWN, run, new End(at, reason));
    }

    /** Corrected by another; what was said about it is still to be answered, now with the other. */
    Notice replaced(Instant at) {
        return becoming(NoticeState.REPLACED, run, new End(at, null));
    }

    /** Whether its last day is still to come, or is today. */
    public boolean isRunning(LocalDate today) {
        return state == NoticeState.PUBLISHED && run != null && run.lastDay() != null && !today.isAfter(run.lastDay());
    }

    /** Whether one may still say something about it. */
    public boolean takesObjections(LocalDate today) {
        return text.kind().takesObjections() && isRunning(today);
    }

    private Notice becoming(NoticeState next, @Nullable Run when, @Nullable End how) {
        if (!state.mayBecome(next)) {
            throw NoticeRefused.because("notice.refused.state");
        }
        return new Notice(id, place, next, text, replaces, when, how, version);
    }

    private static void refuseUnanswered(int unanswered) {
        if (unanswered > 0) {
            throw NoticeRefused.because("notice.refused.unanswered", unanswered);
        }
    }

    private static NoticeText checked(NoticeText text) {
        var faults = text.faults();
        if (!faults.isEmpty()) {
            throw new NoticeRefused(faults);
        }
        return text;
    }

    /**
     * When it stands.
     *
     * @param firstDay the day it was published, which does not count
     * @param lastDay the last day, until 24:00, or none for a 公开 without a period
     * @param certain whether the holidays of the last day's year were known
     * @param at when it was published
     * @param by who published it
     */
    public record Run(LocalDate firstDay, @Nullable LocalDate lastDay, boolean certain, Instant at, UUID by) {}

    /**
     * How it ended.
     *
     * @param at when
     * @param reason why it was withdrawn, or none
     */
    public record End(Instant at, @Nullable String reason) {}
}
