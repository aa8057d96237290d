package org.yuanba.board.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.NoticeId;
import org.yuanba.board.domain.Board;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.objection.Objections;
import org.yuanba.place.Place;

/**
 * The working side of one board.
 *
 * @param place the compound
 * @param board its phone, room and code
 * @param drafts being written
 * @param standing on the board
 * @param past ended, withdrawn or corrected, the newest first
 * @param counts what was said about each notice
 * @param address what one types to reach the board, or none while this is a trial
 * @param today the day it is read
 * @param refused message key of what was wrong with the duty phone, or none
 */
public record DeskView(
        Place place,
        Board board,
        List<Notice> drafts,
        List<Notice> standing,
        List<Notice> past,
        Map<NoticeId, Objections.Counts> counts,
        @Nullable String address,
        LocalDate today,
        @Nullable String refused) {

    /** The address of a page of this desk. */
    public String url(String below) {
        return "/p/" + place.key() + "/board" + below;
    }

    /** The page of a notice. */
    public String url(Notice notice) {
        return url("/notices/" + notice.id());
    }

    /** How many objections to a notice wait. */
    public int waiting(Notice notice) {
        var said = counts.get(notice.id());
        return said == null ? 0 : said.waiting();
    }

    /** Whether a notice's last day is past. */
    public boolean isOver(Notice notice) {
        var run = notice.run();
        return run != null && run.lastDay() != null && today.isAfter(run.lastDay());
    }
}
