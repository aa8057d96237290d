package org.yuanba.board.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.Boards;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.Fragment;

/** Whom to call: always there, always last, always in the same order. On paper the foot of the sheet says it. */
@Component
class PhonesSection implements BoardSection {

    private final Boards boards;
    private final Places places;

    PhonesSection(Boards boards, Places places) {
        this.boards = boards;
        this.places = places;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        var board = boards.get(compound, Scope.ofPublicPlace(compound));
        var community = compound.at(PlaceLevel.COMMUNITY);
        var name = places.find(community, Scope.ofPublicPlace(community))
                .map(place -> place.shortName())
                .orElse("");
        var view = new PhonesView(board.dutyPhone(), name, board.communityPhone());
        return Optional.of(new Section("phones", Fragment.of("board/_phones", view), null, null));
    }
}
