package org.yuanba.board.domain;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yuanba.place.PlaceOpened;
import org.yuanba.place.PlacesOpened;

/** Gives compounds their codes in the transaction that opens them: no compound is ever seen without. */
@Component
class BoardOpening {

    private final ShortCodes codes;

    BoardOpening(ShortCodes codes) {
        this.codes = codes;
    }

    @EventListener
    void on(PlaceOpened event) {
        codes.giveAll(List.of(event.place()));
    }

    @EventListener
    void on(PlacesOpened event) {
        codes.giveAll(event.places());
    }
}
