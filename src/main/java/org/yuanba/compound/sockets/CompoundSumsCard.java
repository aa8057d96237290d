package org.yuanba.compound.sockets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.compound.domain.CompoundPermissions;
import org.yuanba.compound.listing.CompoundCounts;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.OverviewCard;

/** The sums of the ledger on the overview of every place above the compounds. */
@Component
class CompoundSumsCard implements OverviewCard {

    private final CompoundCounts counts;
    private final Places places;

    CompoundSumsCard(CompoundCounts counts, Places places) {
        this.counts = counts;
        this.places = places;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Permission permission() {
        return CompoundPermissions.VIEW;
    }

    @Override
    public Optional<Fragment> render(PlaceKey place, Scope scope, Actor by) {
        if (place.level() == PlaceLevel.COMPOUND) {
            return Optional.empty();
        }
        var children = place.level() == PlaceLevel.COMMUNITY ? List.<Place>of() : places.children(place, scope);
        var tallies = children.isEmpty()
                ? Map.<PlaceKey, CompoundCounts.Tally>of()
                : counts.tallies(children.stream().map(Place::key).toList(), scope);
        var filled = children.stream()
                .filter(child -> tallies.containsKey(child.key())
                        && tallies.get(child.key()).open() > 0)
                .toList();
        return Optional.of(Fragment.of(
                "compound/_sums", new CompoundSumsView(place, counts.tally(place, scope), filled, tallies)));
    }
}
