package org.yuanba.audit;

import java.util.ArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actors;
import org.yuanba.place.Places;
import org.yuanba.place.PlacesRedrawn;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Takes down each change of the tree; what only follows the place above it is told by the entry of that. */
@Component
class PlaceEvents {

    private final AuditTrail trail;
    private final Actors actors;
    private final Places places;

    PlaceEvents(AuditTrail trail, Actors actors, Places places) {
        this.trail = trail;
        this.actors = actors;
        this.places = places;
    }

    @EventListener
    void on(PlacesRedrawn event) {
        var by = actors.recorded(event.by());
        var entries = new ArrayList<AuditEntry>();
        var moved = event.rekeyed().stream().filter(one -> !one.follows()).toList();
        var names =
                places.namesOf(moved.stream().map(PlacesRedrawn.Rekeyed::after).toList());
        moved.forEach(one -> {
            var entry = AuditEntry.of(by, "place.moved", one.after(), null, nameOf(one.after(), names))
                    .with("key", one.before().value(), one.after().value());
            entries.add(one.after().level() == PlaceLevel.COMPOUND ? entry.forItsRecord() : entry);
        });
        event.added()
                .forEach(one -> entries.add(AuditEntry.of(by, "place.added", one.place(), null, one.name())
                        .with("key", null, one.place().value())));
        event.renamed()
                .forEach(one -> entries.add(AuditEntry.of(by, "place.renamed", one.place(), null, one.after())
                        .with("name", one.before(), one.after())));
        event.ended().forEach(one -> {
            var to = one.successor();
            var act = to == null ? "place.ended" : "place.merged";
            entries.add(AuditEntry.of(by, act, one.place(), null, one.name())
                    .with("key", one.place().value(), to == null ? null : to.value()));
        });
        trail.recordAll(entries);
    }

    private static String nameOf(PlaceKey key, java.util.Map<PlaceKey, String> names) {
        return names.getOrDefault(key, key.value());
    }
}
