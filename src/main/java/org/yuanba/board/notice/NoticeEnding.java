package org.yuanba.board.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.NoticeId;
import org.yuanba.board.notice.NoticePublishing.Aftermath;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Takes notices off the board: when their time is over, or before it with a reason. */
@Component
public class NoticeEnding {

    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Aftermath aftermath;

    NoticeEnding(Notices notices, JdbcClient jdbc, Clock clock, Aftermath aftermath) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
        this.aftermath = aftermath;
    }

    /** Ends a notice whose last day is past, or a 公开 that has none. */
    @Transactional
    public void end(NoticeId id, Scope scope, Actor by) {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        change(id, scope, by, "board.notice-ended", notice -> notice.expired(today, unanswered(id), clock.instant()));
    }

    /** Takes a notice back before its time. */
    @Transactional
    public void withdraw(NoticeId id, String reason, Scope scope, Actor by) {
        change(
                id,
                scope,
                by,
                "board.notice-withdrawn",
                notice -> notice.withdrawn(reason.strip(), unanswered(id), clock.instant()));
    }

    /** Ends every notice of this city whose last day is past and about which nothing is left to answer. */
    @Transactional
    public int endAllDue() {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var due = jdbc.sql("select id, place from board_notice where state = 'PUBLISHED' and last_day < ?")
                .param(today)
                .query((row, n) -> new Due(new NoticeId(row.getObject(1, UUID.class)), new PlaceKey(row.getString(2))))
                .list();
        int ended = 0;
        for (var notice : due) {
            if (unanswered(notice.id()) == 0) {
                end(notice.id(), Scope.ofPublicPlace(notice.place()), Actor.system());
                ended++;
            }
        }
        return ended;
    }

    private void change(NoticeId id, Scope scope, Actor by, String act, Function<Notice, Notice> verb) {
        var notice = notices.find(id, scope).orElseThrow(() -> NoticeRefused.because("notice.refused.gone"));
        var changed = verb.apply(notice);
        notices.save(changed);
        aftermath.tell(changed, act, by);
    }

    private int unanswered(NoticeId id) {
        return notices.unanswered(id);
    }

    private record Due(NoticeId id, PlaceKey place) {}
}
