package org.yuanba.compound.sockets;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.compound.domain.CompoundPermissions;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.OverviewCard;
import org.yuanba.web.spi.Visit;

/** 从哪里来, beside the overview of a compound that others became part of. */
@Component
class LineageCard implements OverviewCard {

    private final Places places;

    LineageCard(Places places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Part part() {
        return Part.BESIDE;
    }

    @Override
    public Permission permission() {
        return CompoundPermissions.VIEW;
    }

    @Override
    public Optional<Fragment> render(Visit visit) {
        if (visit.place().level() != PlaceLevel.COMPOUND) {
            return Optional.empty();
        }
        var before = places.predecessors(visit.place(), visit.scope());
        return before.isEmpty()
                ? Optional.empty()
                : places.find(visit.place(), visit.scope())
                        .map(here -> Fragment.of("compound/_lineage", new LineageView(here, before)));
    }
}
