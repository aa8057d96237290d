package org.yuanba.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.notice.NoticeState;
import org.yuanba.board.notice.Notices;
import org.yuanba.board.objection.Objections;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.Fragment;

/** The notices on the board. */
@Component
class NoticeSection implements BoardSection {

    private static final int MOST = 60;
    private static final int DAYS_OF_A_WEEK = 6;

    private final Notices notices;
    private final Objections objections;
    private final ShortCodes codes;
    private final Clock clock;

    NoticeSection(Notices notices, Objections objections, ShortCodes codes, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        var items = items(compound);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "notices",
                        Fragment.of("board/_notices", new NoticesView(items)),
                        Fragment.of("board/_notices-sheet", NoticesOnPaper.of(items)),
                        elder(items)));
    }

    private List<NoticesView.Item> items(PlaceKey compound) {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var standing = notices.in(Set.of(NoticeState.PUBLISHED), Scope.ofPublicPlace(compound), MOST);
        var counts = objections.counts(standing.stream().map(Notice::id).toList());
        var code = codes.of(compound);
        return standing.stream()
                .map(notice -> new NoticesView.Item(
                        notice, code, today, counts.getOrDefault(notice.id(), new Objections.Counts(0, 0))))
                .filter(item -> !item.hasEnd()
                        || !today.isAfter(item.lastDay())
                        || item.counts().waiting() > 0)
                .sorted(Comparator.comparing(item -> item.notice().text().kind()))
                .toList();
    }

    private static ElderEntry elder(List<NoticesView.Item> items) {
        var soonest =
                items.stream().filter(NoticesView.Item::isOpen).findFirst().orElse(null);
        if (soonest == null) {
            return entry("board.elder.notices.count", List.of(items.size()));
        }
        var last = soonest.lastDay();
        var sameDay = items.stream()
                .filter(item -> item.isOpen() && item.lastDay().equals(last))
                .count();
        return soonest.daysLeft() <= DAYS_OF_A_WEEK
                ? entry(
                        "board.elder.notices.week",
                        List.of(String.valueOf(last.getDayOfWeek().getValue()), sameDay))
                : entry(
                        "board.elder.notices.date",
                        List.of(String.valueOf(last.getMonthValue()), String.valueOf(last.getDayOfMonth()), sameDay));
    }

    private static ElderEntry entry(@Nullable String key, List<Object> arguments) {
        return new ElderEntry("speakerphone", "board.elder.notices", key, arguments);
    }
}
