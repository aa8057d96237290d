package org.yuanba.indicator.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.indicator.IndicatorPermissions;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.OverviewCard;
import org.yuanba.web.spi.Visit;

/** Where the compounds are: the table of gaps, drawn. */
@Component
class MapCard implements OverviewCard {

    private final GapsReading reading;

    MapCard(GapsReading reading) {
        this.reading = reading;
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Part part() {
        return Part.BESIDE;
    }

    @Override
    public Permission permission() {
        return IndicatorPermissions.VIEW;
    }

    @Override
    public Optional<Fragment> render(Visit visit) {
        return reading.of(visit.place(), visit.scope())
                .filter(GapsView::hasMap)
                .map(view -> Fragment.of("indicator/_map", view));
    }
}
