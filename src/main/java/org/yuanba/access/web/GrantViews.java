package org.yuanba.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.domain.GrantRecord;
import org.yuanba.access.domain.Today;
import org.yuanba.access.spi.PlaceNames;
import org.yuanba.shared.PlaceKey;

/** Puts names and states to grants. */
@Component
class GrantViews {

    private final PlaceNames places;
    private final Clock clock;

    GrantViews(PlaceNames places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** The grants as shown to someone who may end those inside this scope. */
    List<GrantView> of(List<GrantRecord> grants, Scope mayEnd) {
        var names = namesOf(grants.stream().map(GrantRecord::place).toList());
        var today = Today.of(clock);
        return grants.stream()
                .map(grant -> new GrantView(
                        grant,
                        names.getOrDefault(grant.place(), grant.place().value()),
                        state(grant, today),
                        grant.canBeEndedOn(today) && mayEnd.covers(grant.place())))
                .toList();
    }

    Map<PlaceKey, String> namesOf(List<PlaceKey> keys) {
        return places.namesOf(keys);
    }

    LocalDate today() {
        return Today.of(clock);
    }

    private static String state(GrantRecord grant, LocalDate today) {
        if (grant.ended() != null) {
            return "grant.state.ended";
        }
        if (grant.comesAfter(today)) {
            return "grant.state.coming";
        }
        return grant.holdsOn(today) ? "grant.state.holds" : "grant.state.over";
    }
}
