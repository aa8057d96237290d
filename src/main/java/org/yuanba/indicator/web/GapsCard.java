package org.yuanba.indicator.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.indicator.IndicatorPermissions;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.OverviewCard;
import org.yuanba.web.spi.Visit;

/** What the places below still lack, in the order of their keys. */
@Component
class GapsCard implements OverviewCard {

    private final GapsReading reading;

    GapsCard(GapsReading reading) {
        this.reading = reading;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Permission permission() {
        return IndicatorPermissions.VIEW;
    }

    @Override
    public Optional<Fragment> render(Visit visit) {
        return reading.of(visit.place(), visit.scope()).map(view -> Fragment.of("indicator/_gaps", view));
    }
}
