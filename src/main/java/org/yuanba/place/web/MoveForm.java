package org.yuanba.place.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.redraw.Mapping;
import org.yuanba.place.redraw.Zone;
import org.yuanba.shared.PlaceKey;

/**
 * Where a place is to go, as typed.
 *
 * @param to key of the place it goes under, empty for a new zone
 * @param zoneKey key of a zone to be opened
 * @param zoneName its name
 * @param managedBy the body that runs the place, where it is not the one it goes under
 */
record MoveForm(
        @Nullable String to,
        @Nullable String zoneKey,
        @Nullable String zoneName,
        @Nullable String managedBy) {

    static String or(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    boolean isEmpty() {
        return or(to).isEmpty() && or(zoneKey).isEmpty();
    }

    List<Zone> zones() {
        return opensZone() ? List.of(new Zone(or(zoneKey), or(zoneName))) : List.of();
    }

    Mapping.Lines move(PlaceKey place) {
        var target = opensZone() ? or(zoneKey) : or(to);
        return new Mapping.Lines(List.of(new Mapping(1, place.value(), target, or(managedBy))), List.of());
    }

    private boolean opensZone() {
        return or(to).isEmpty();
    }
}
