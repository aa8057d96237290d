package org.yuanba.board.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.board.domain.BoardPermissions;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.notice.Notices;
import org.yuanba.place.Places;
import org.yuanba.web.spi.SearchSource;

/** Finds published notices by their titles. */
@Component
class NoticeSearch implements SearchSource {

    private final Notices notices;
    private final Places places;
    private final Access access;

    NoticeSearch(Notices notices, Places places, Access access) {
        this.notices = notices;
        this.places = places;
        this.access = access;
    }

    @Override
    public String labelKey() {
        return "search.notices";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Found> find(String words, Actor by, int most) {
        var found = notices.named(words, access.scope(by, BoardPermissions.VIEW), most);
        var names = places.namesOf(found.stream().map(Notice::place).toList());
        return found.stream()
                .map(notice -> new Found(
                        notice.text().title(),
                        names.getOrDefault(notice.place(), ""),
                        "/p/" + notice.place() + "/board/notices/" + notice.id()))
                .toList();
    }
}
