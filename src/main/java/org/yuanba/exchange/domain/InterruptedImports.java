package org.yuanba.exchange.domain;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** After a start, says of imports that were being written when Yuanba stopped that nothing of them was written. */
@Component
class InterruptedImports {

    private final Imports imports;
    private final Cities cities;

    InterruptedImports(Imports imports, Cities cities) {
        this.imports = imports;
        this.cities = cities;
    }

    @EventListener(ContextRefreshedEvent.class)
    void on() {
        cities.inEach(imports::markInterrupted);
    }
}
