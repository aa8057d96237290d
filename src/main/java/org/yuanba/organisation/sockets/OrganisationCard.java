package org.yuanba.organisation.sockets;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.domain.OrganisationPermissions;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.OverviewCard;
import org.yuanba.web.spi.Visit;

/** Who answers for a compound, beside its overview. */
@Component
class OrganisationCard implements OverviewCard {

    private static final int AFTER_THE_LEDGER = 20;

    private final Organisations organisations;

    OrganisationCard(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public int order() {
        return AFTER_THE_LEDGER;
    }

    @Override
    public Part part() {
        return Part.BESIDE;
    }

    @Override
    public Permission permission() {
        return OrganisationPermissions.VIEW;
    }

    @Override
    public Optional<Fragment> render(Visit visit) {
        var place = visit.place();
        return place.level() == PlaceLevel.COMPOUND && visit.scope().covers(place)
                ? Optional.of(Fragment.of(
                        "organisation/_card",
                        new OrganisationCardView(place, organisations.answeringFor(place, visit.scope()))))
                : Optional.empty();
    }
}
