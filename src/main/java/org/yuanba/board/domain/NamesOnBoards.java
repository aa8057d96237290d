package org.yuanba.board.domain;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.place.PlaceClosed;
import org.yuanba.place.PlaceRenamed;
import org.yuanba.place.PlacesRedrawn;
import org.yuanba.shared.PlaceLevel;

/** Draws boards anew when a place is renamed, moves, or gives way to another. */
@Component
class NamesOnBoards {

    private final ApplicationEventPublisher events;

    NamesOnBoards(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(PlaceRenamed event) {
        events.publishEvent(new BoardContentChanged(event.place()));
    }

    @EventListener
    void on(PlacesRedrawn event) {
        event.rekeyed().stream()
                .filter(one -> !one.follows() || one.after().level() == PlaceLevel.COMPOUND)
                .map(PlacesRedrawn.Rekeyed::after)
                .forEach(place -> events.publishEvent(new BoardContentChanged(place)));
    }

    @EventListener
    void on(PlaceClosed event) {
        events.publishEvent(new BoardContentChanged(event.place()));
    }
}
