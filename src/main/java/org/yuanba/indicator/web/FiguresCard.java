package org.yuanba.indicator.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.indicator.Basis;
import org.yuanba.indicator.IndicatorPermissions;
import org.yuanba.indicator.ShownFigures;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.OverviewCard;
import org.yuanba.web.spi.Visit;

/** The figures of a place above the compounds, each with where it comes from and how it went. */
@Component
class FiguresCard implements OverviewCard {

    /** Month-ends that are drawn. */
    static final int MONTHS = 14;

    private final ShownFigures shown;

    FiguresCard(ShownFigures shown) {
        this.shown = shown;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Part part() {
        return Part.ACROSS;
    }

    @Override
    public Permission permission() {
        return IndicatorPermissions.VIEW;
    }

    @Override
    public Optional<Fragment> render(Visit visit) {
        var place = visit.place();
        if (place.level() == PlaceLevel.COMPOUND || !visit.scope().covers(place)) {
            return Optional.empty();
        }
        var basis = Basis.ofCode(visit.asked().getOrDefault("basis", "")).orElse(Basis.NOW);
        var trend = shown.trend(place, basis, MONTHS, visit.scope());
        return Optional.of(Fragment.of("indicator/_figures", new FiguresView(place, basis, trend)));
    }
}
