package org.yuanba.ops;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/** After a start, tells listeners once more what they had not finished when Yuanba stopped, city by city. */
@Component
class UnfinishedEvents {

    private final Cities cities;
    private final IncompleteEventPublications publications;

    UnfinishedEvents(Cities cities, IncompleteEventPublications publications) {
        this.cities = cities;
        this.publications = publications;
    }

    @EventListener(ContextRefreshedEvent.class)
    void on() {
        cities.inEach(() -> publications.resubmitIncompletePublications(publication -> true));
    }
}
