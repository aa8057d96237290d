package org.yuanba.board.desk;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.board.domain.BoardPermissions;
import org.yuanba.board.domain.Boards;
import org.yuanba.board.notice.NoticeState;
import org.yuanba.board.notice.Notices;
import org.yuanba.board.sheet.PublicAddress;
import org.yuanba.board.sheet.QrCode;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.OverviewCard;
import org.yuanba.web.spi.Visit;

/** The dark card with the code, beside the 总览 of a compound. */
@Component
class BoardCard implements OverviewCard {

    private static final int MOST = 100;

    private final Boards boards;
    private final Notices notices;
    private final PublicAddress address;

    BoardCard(Boards boards, Notices notices, PublicAddress address) {
        this.boards = boards;
        this.notices = notices;
        this.address = address;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Part part() {
        return Part.BESIDE;
    }

    @Override
    public Permission permission() {
        return BoardPermissions.VIEW;
    }

    @Override
    public Optional<Fragment> render(Visit visit) {
        var place = visit.place();
        if (place.level() != PlaceLevel.COMPOUND) {
            return Optional.empty();
        }
        var board = boards.get(place, visit.scope());
        var standing =
                notices.in(Set.of(NoticeState.PUBLISHED), visit.scope(), MOST).size();
        var qr = address.of(board.code()).map(QrCode::of).orElse(null);
        return Optional.of(Fragment.of("board/desk/_card", new CardView(board, standing, qr)));
    }
}
