package org.yuanba.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.attachment.AttachmentOwner;
import org.yuanba.attachment.Attachments;
import org.yuanba.board.BoardCode;
import org.yuanba.board.NoticeId;
import org.yuanba.board.domain.Boards;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.notice.NoticeFiles;
import org.yuanba.board.notice.NoticeRules;
import org.yuanba.board.notice.Notices;
import org.yuanba.board.notice.Refusal;
import org.yuanba.board.objection.Objections;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Reads one notice for the public, with all that hangs on it. */
@Component
class NoticeReading {

    private final Boards boards;
    private final Notices notices;
    private final NoticeRules rules;
    private final Objections objections;
    private final More more;

    NoticeReading(Boards boards, Notices notices, NoticeRules rules, Objections objections, More more) {
        this.boards = boards;
        this.notices = notices;
        this.rules = rules;
        this.objections = objections;
        this.more = more;
    }

    /** The board this code leads to. */
    Boards.Found board(String code) {
        return BoardCode.parse(code).flatMap(boards::find).orElseThrow(NotHere::new);
    }

    /** A notice of this board that is or was public. */
    Notice notice(Boards.Found board, NoticeId id) {
        return notices.find(id, Scope.ofPublicPlace(board.place().key()))
                .filter(notice -> notice.state().isPublic())
                .orElseThrow(NotHere::new);
    }

    /** Its page. */
    NoticePage page(Boards.Found board, Notice notice, Map<String, String> typed, List<Refusal> refusals) {
        var scope = Scope.ofPublicPlace(board.place().key());
        var code = boards.get(board.place().key(), scope).code();
        var counts = objections.counts(List.of(notice.id())).getOrDefault(notice.id(), new Objections.Counts(0, 0));
        return new NoticePage(
                board.place(),
                code,
                new NoticesView.Item(notice, code, LocalDate.now(more.clock().withZone(Dates.ZONE)), counts),
                Optional.ofNullable(notice.text().rule()).flatMap(rules::find).orElse(null),
                url(code, notices.correctionOf(notice.id(), scope).orElse(null)),
                url(code, notice.replaces()),
                more.attachments()
                        .list(new AttachmentOwner(NoticeFiles.OWNER, notice.id().value(), notice.place()), scope),
                typed,
                refusals);
    }

    private static @Nullable String url(BoardCode code, @Nullable NoticeId id) {
        return id == null ? null : code.path() + "/notices/" + id;
    }

    /** Files and time. */
    @Component
    record More(Attachments attachments, Clock clock) {}
}
