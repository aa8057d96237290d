package org.yuanba.organisation.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** What one may choose in a form about an organisation of a place. */
@Component
public class Choices {

    private final Organisations organisations;
    private final Places places;

    Choices(Organisations organisations, Places places) {
        this.organisations = organisations;
        this.places = places;
    }

    /** The organisations that could stand above one of this place: of the place and of those above it, the nearest first. */
    public List<OrganisationRecord> superiors(PlaceKey place, boolean party) {
        var superiors = new ArrayList<OrganisationRecord>();
        for (var above : place.path().reversed()) {
            organisations.at(above, Scope.ofPublicPlace(above)).stream()
                    .filter(one -> one.kind().isParty() == party && !isGroup(one.kind()))
                    .forEach(superiors::add);
        }
        return superiors;
    }

    private static boolean isGroup(OrganisationKind kind) {
        return kind == OrganisationKind.GROUP || kind == OrganisationKind.BUILDING_GROUP;
    }

    /** The compounds one may tick: those of a community, the compound itself; none above. */
    public List<Place> compounds(PlaceKey place, Scope scope) {
        return switch (place.level()) {
            case COMMUNITY -> places.at(PlaceLevel.COMPOUND, scope.within(place));
            case COMPOUND -> places.find(place, scope).stream().toList();
            default -> List.of();
        };
    }
}
