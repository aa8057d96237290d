package org.yuanba.compound.sockets;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.CompoundPermissions;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.OverviewCard;
import org.yuanba.web.spi.Visit;

/** 基础台账, beside the overview of a compound. */
@Component
class CompoundCard implements OverviewCard {

    private final Compounds compounds;

    CompoundCard(Compounds compounds) {
        this.compounds = compounds;
    }

    @Override
    public int order() {
        return 10;
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
        var place = visit.place();
        return place.level() == PlaceLevel.COMPOUND
                ? compounds
                        .find(place, visit.scope())
                        .map(compound -> Fragment.of("compound/_card", new CompoundCardView(compound)))
                : Optional.empty();
    }
}
