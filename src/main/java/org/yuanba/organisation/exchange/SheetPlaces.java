package org.yuanba.organisation.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Finds the communities and compounds that rows name. */
@Component
class SheetPlaces {

    private final Places places;

    SheetPlaces(Places places) {
        this.places = places;
    }

    /** The communities of a place by key, name and short name; a name that stands for several is left out. */
    Known in(PlaceKey place, Scope scope) {
        var within = scope.within(place);
        var named = new HashMap<String, Optional<PlaceKey>>();
        var one = place.level().digits() >= PlaceLevel.COMMUNITY.digits() ? place.at(PlaceLevel.COMMUNITY) : null;
        var communities = one == null
                ? places.at(PlaceLevel.COMMUNITY, within)
                : places.these(List.of(one), Scope.ofPublicPlace(one));
        for (var community : communities) {
            Stream.of(community.key().value(), community.name(), community.shortName())
                    .distinct()
                    .forEach(name ->
                            named.merge(name, Optional.of(community.key()), (first, second) -> Optional.empty()));
        }
        return new Known(one, named);
    }

    /** The keys of the compounds of these names or keys in a community; none when one is not there or not unique. */
    Optional<Set<PlaceKey>> compounds(String names, PlaceKey community) {
        var all = places.at(PlaceLevel.COMPOUND, Scope.ofPublicPlace(community));
        var byName = all.stream().collect(Collectors.groupingBy(Place::name));
        all.forEach(place -> byName.put(place.key().value(), List.of(place)));
        var found = new LinkedHashSet<PlaceKey>();
        for (var name : names.split("[、,，;；\\n]")) {
            var same = byName.getOrDefault(name.strip(), List.of());
            if (!name.isBlank() && same.size() != 1) {
                return Optional.empty();
            }
            same.forEach(place -> found.add(place.key()));
        }
        return Optional.of(found);
    }

    /** The names of these compounds as a cell holds them. */
    String names(Collection<PlaceKey> compounds) {
        var names = places.namesOf(compounds);
        return compounds.stream()
                .sorted()
                .map(compound -> names.getOrDefault(compound, compound.value()))
                .collect(Collectors.joining("、"));
    }

    /**
     * The communities one may name.
     *
     * @param only the community one is in, then the cell may be blank; or none
     * @param named by key, name and short name; empty where several have it
     */
    record Known(@Nullable PlaceKey only, Map<String, Optional<PlaceKey>> named) {

        /** The community a cell names. */
        Optional<PlaceKey> find(@Nullable String cell) {
            return cell == null ? Optional.ofNullable(only) : named.getOrDefault(cell.strip(), Optional.empty());
        }
    }
}
