package org.yuanba.problem.open311;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.place.Place;
import org.yuanba.place.PlaceSearch;
import org.yuanba.place.Places;
import org.yuanba.problem.ground.Ground;
import org.yuanba.problem.intake.Report.Point;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Finds the compound another system means: by its point, by its code, or by its name. */
@Component("open311Locating")
@Unscoped("names and keys of compounds are no secret")
class Locating {

    private final Ground ground;
    private final Places places;
    private final PlaceSearch search;

    Locating(Ground ground, Places places, PlaceSearch search) {
        this.ground = ground;
        this.places = places;
        this.search = search;
    }

    /** Where it is; a point counts before a code, a code before a name. */
    Located locate(MultiValueMap<String, String> sent, PlaceKey within) {
        var latitude = Receiving.value(sent, "lat");
        var longitude = Receiving.value(sent, "long");
        var code = Receiving.value(sent, "address_id");
        var address = Receiving.value(sent, "address_string");
        if (latitude.isEmpty() != longitude.isEmpty()) {
            throw Open311Error.bad("lat and long must be given together");
        }
        if (!latitude.isEmpty()) {
            var point = new Point(degrees("lat", latitude, 90), degrees("long", longitude, 180));
            return new Located(at(point), point);
        }
        if (!code.isEmpty()) {
            return new Located(coded(code), null);
        }
        if (!address.isEmpty()) {
            return new Located(named(address, within), null);
        }
        throw Open311Error.bad("a location is required: lat and long, address_id or address_string");
    }

    private PlaceKey at(Point point) {
        return ground.at(point).orElseThrow(() -> Open311Error.bad("no compound lies at that point or near it"));
    }

    private PlaceKey coded(String code) {
        return PlaceKey.parse(code)
                .filter(key -> key.level() == PlaceLevel.COMPOUND)
                .flatMap(key -> places.find(key, Scope.ofPublicPlace(key)))
                .map(Locating::standing)
                .orElseThrow(() ->
                        Open311Error.notFound("address_id " + Open311Settings.shortened(code) + " was not found"));
    }

    private static PlaceKey standing(Place place) {
        var successor = place.successor();
        return place.isOpen() || successor == null ? place.key() : successor;
    }

    private PlaceKey named(String address, PlaceKey within) {
        var found = search.find(address, Scope.ofPublicPlace(within), 20).stream()
                .map(PlaceSearch.Found::place)
                .filter(place -> place.level() == PlaceLevel.COMPOUND && place.isOpen())
                .filter(place -> address.contains(place.name()))
                .toList();
        if (found.size() != 1) {
            throw Open311Error.bad(
                    found.isEmpty()
                            ? "address_string names no compound, send lat and long or address_id"
                            : "address_string names several compounds, send lat and long or address_id");
        }
        return List.copyOf(found).getFirst().key();
    }

    private static double degrees(String name, String text, int most) {
        if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?") || Math.abs(Double.parseDouble(text)) > most) {
            throw Open311Error.bad(name + " is not a number of degrees");
        }
        return Double.parseDouble(text);
    }

    /**
     * Where it is.
     *
     * @param compound the compound
     * @param point the point that was sent, or none
     */
    record Located(PlaceKey compound, @Nullable Point point) {}
}
