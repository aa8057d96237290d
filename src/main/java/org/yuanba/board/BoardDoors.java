package org.yuanba.board;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.board.domain.Boards;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/** From the code on paper to the compound and back, for other modules whose public pages hang on the board. */
@Component
@Unscoped("codes stand on the public blackboard")
public class BoardDoors {

    private final Boards boards;

    BoardDoors(Boards boards) {
        this.boards = boards;
    }

    /** The compound this code leads to today, whatever it was printed for; empty when it was never given. */
    public Optional<Place> find(String code) {
        return BoardCode.parse(code)
                .flatMap(boards::find)
                .map(Boards.Found::place)
                .filter(Place::isOpen);
    }

    /** The code of this compound's board. */
    public BoardCode of(PlaceKey compound) {
        return boards.get(compound, Scope.ofPublicPlace(compound)).code();
    }
}
