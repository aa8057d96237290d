package org.yuanba.fund.ledger;

import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.shared.PlaceLevel;

/** Tells that the figures of the compounds between which money moved are others now. */
@Component
class MovementTelling {

    private final ApplicationEventPublisher events;

    MovementTelling(ApplicationEventPublisher events) {
        this.events = events;
    }

    void moved(Account source, Account target) {
        var compounds = Stream.of(source, target)
                .filter(account -> account.kind().isKept())
                .map(Account::place)
                .filter(place -> place.level() == PlaceLevel.COMPOUND)
                .distinct()
                .toList();
        if (!compounds.isEmpty()) {
            events.publishEvent(new MeasuresChanged(compounds));
        }
    }
}
