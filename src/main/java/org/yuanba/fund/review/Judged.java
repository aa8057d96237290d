package org.yuanba.fund.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.trace.Story;

/**
 * A payment with what is written down of its notice and acceptance.
 *
 * @param payment which
 * @param source the account it left
 * @param isPromised whether it was paid out of a promise to a project
 * @param acceptedOn when the work was found good, by the payment's own papers, or none
 * @param noticeFirst first day of the notice, by its own papers, or none
 * @param noticeLast last day of the notice, by its own papers, or none
 */
record Judged(
        StandsOut payment,
        FundAccountId source,
        boolean isPromised,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate noticeFirst,
        @Nullable LocalDate noticeLast) {

    static Judged of(Concern concern, ResultSet row) throws SQLException {
        return new Judged(
                Reviewing.standsOut(concern, row),
                new FundAccountId(row.getObject("source", UUID.class)),
                row.getString("source_kind").equals("COMMITMENT"),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("notice_first", LocalDate.class),
                row.getObject("notice_last", LocalDate.class));
    }

    /** Whether the question is open, after the story somebody tells of the project as well. */
    boolean isOpen(@Nullable Story story, long objectionDays) {
        if (payment.concern() == Concern.BEFORE_ACCEPTANCE) {
            var told = story == null || story.acceptance() == null
                    ? acceptedOn
                    : story.acceptance().on();
            return told == null || told.isAfter(payment.day());
        }
        var notice = story == null ? null : story.notice();
        var first = notice == null ? noticeFirst : notice.first();
        var last = notice == null ? noticeLast : notice.last();
        return first == null
                || last == null
                || !last.isBefore(payment.day())
                || ChronoUnit.DAYS.between(first, last) + 1 < objectionDays;
    }
}
