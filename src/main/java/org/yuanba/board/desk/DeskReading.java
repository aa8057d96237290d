package org.yuanba.board.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.attachment.AttachmentOwner;
import org.yuanba.attachment.Attachments;
import org.yuanba.board.NoticeId;
import org.yuanba.board.domain.Boards;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.notice.NoticeFiles;
import org.yuanba.board.notice.NoticeGate;
import org.yuanba.board.notice.NoticePeriod;
import org.yuanba.board.notice.NoticePeriods;
import org.yuanba.board.notice.NoticeRefused;
import org.yuanba.board.notice.NoticeRules;
import org.yuanba.board.notice.NoticeState;
import org.yuanba.board.notice.Notices;
import org.yuanba.board.objection.Objections;
import org.yuanba.board.sheet.PublicAddress;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Reads what the pages of the desk show. */
@Component
class DeskReading {

    private static final int MOST = 100;

    private final Places places;
    private final Boards boards;
    private final Notices notices;
    private final Objections objections;
    private final More more;

    DeskReading(Places places, Boards boards, Notices notices, Objections objections, More more) {
        this.places = places;
        this.boards = boards;
        this.notices = notices;
        this.objections = objections;
        this.more = more;
    }

    /** The board's page; only compounds have boards. */
    DeskView desk(PlaceKey key, Scope scope, @Nullable String refused) {
        var place = compound(key, scope);
        var board = boards.get(key, scope);
        var drafts = notices.in(Set.of(NoticeState.DRAFT), scope, MOST);
        var standing = notices.in(Set.of(NoticeState.PUBLISHED), scope, MOST);
        var past = notices.in(Set.of(NoticeState.EXPIRED, NoticeState.WITHDRAWN, NoticeState.REPLACED), scope, MOST);
        var all = new ArrayList<>(standing);
        all.addAll(past);
        return new DeskView(
                place,
                board,
                drafts,
                standing,
                past.stream()
                        .sorted((a, b) -> b.id().value().compareTo(a.id().value()))
                        .toList(),
                objections.counts(all.stream().map(Notice::id).toList()),
                more.address().spoken(board.code()).orElse(null),
                today(),
                refused);
    }

    /** A notice with all its handlers see. */
    NoticeDesk notice(PlaceKey key, NoticeId id, Scope scope) {
        var place = compound(key, scope);
        var notice = get(id, scope);
        return new NoticeDesk(
                place,
                boards.get(key, scope).code(),
                notice,
                Optional.ofNullable(notice.text().rule())
                        .flatMap(more.rules()::find)
                        .orElse(null),
                notice.state() == NoticeState.DRAFT ? more.gate().findings(key, notice.text()) : List.of(),
                notice.state() == NoticeState.DRAFT ? period(notice) : null,
                objections.about(id, scope),
                more.attachments().list(new AttachmentOwner(NoticeFiles.OWNER, id.value(), notice.place()), scope),
                notices.correctionOf(id, scope).orElse(null),
                today());
    }

    Notice get(NoticeId id, Scope scope) {
        return notices.find(id, scope).orElseThrow(NotHere::new);
    }

    Place compound(PlaceKey key, Scope scope) {
        return places.find(key, scope)
                .filter(place -> place.level() == PlaceLevel.COMPOUND)
                .orElseThrow(NotHere::new);
    }

    private @Nullable NoticePeriod period(Notice draft) {
        try {
            return more.periods().of(draft.text(), today());
        } catch (NoticeRefused refused) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.now(more.clock().withZone(Dates.ZONE));
    }

    /** What else the pages lean on. */
    @Component
    record More(
            NoticeRules rules,
            NoticeGate gate,
            NoticePeriods periods,
            Attachments attachments,
            PublicAddress address,
            Clock clock) {}
}
