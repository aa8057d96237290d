package org.yuanba.board.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.attachment.Attachment;
import org.yuanba.board.BoardCode;
import org.yuanba.board.NoticeId;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.notice.NoticeGate;
import org.yuanba.board.notice.NoticePeriod;
import org.yuanba.board.notice.NoticeRule;
import org.yuanba.board.notice.NoticeState;
import org.yuanba.board.objection.Objection;
import org.yuanba.person.PublicationGate.Finding;
import org.yuanba.place.Place;

/**
 * One notice, as its handlers see it.
 *
 * @param place the compound
 * @param code of its board
 * @param notice the notice
 * @param rule the rule its period follows, or none
 * @param findings what must be changed before it is published
 * @param period how long it would stand if published today, or none
 * @param objections what was said about it and those it corrects, the waiting ones first
 * @param files what is attached
 * @param correction the notice that corrects it, or none
 * @param today the day it is read
 */
public record NoticeDesk(
        Place place,
        BoardCode code,
        Notice notice,
        @Nullable NoticeRule rule,
        List<Finding> findings,
        @Nullable NoticePeriod period,
        List<Objection> objections,
        List<Attachment> files,
        @Nullable NoticeId correction,
        LocalDate today) {

    /** The address of this notice, or of a page below it. */
    public String url(String below) {
        return "/p/" + place.key() + "/board/notices/" + notice.id() + below;
    }

    /** The address of another notice of this board. */
    public String url(NoticeId other) {
        return "/p/" + place.key() + "/board/notices/" + other;
    }

    /** The address of the desk. */
    public String desk() {
        return "/p/" + place.key() + "/board";
    }

    /** Whether it is still being written. */
    public boolean isDraft() {
        return notice.state() == NoticeState.DRAFT;
    }

    /** Whether it is on the board. */
    public boolean isStanding() {
        return notice.state() == NoticeState.PUBLISHED;
    }

    /** Whether its time is over and it may be ended. */
    public boolean mayEnd() {
        return isStanding() && !notice.isRunning(today);
    }

    /** Whether a person may answer for a finding. */
    public boolean mayPass(Finding finding) {
        return NoticeGate.mayPass(finding);
    }

    /** Whether something must be changed that nobody may answer for. */
    public boolean isHeldBack() {
        return findings.stream().anyMatch(finding -> !NoticeGate.mayPass(finding));
    }

    /** How many objections wait. */
    public long waiting() {
        return objections.stream().filter(Objection::isWaiting).count();
    }
}
