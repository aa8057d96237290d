package org.yuanba.problem.ground;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.intake.Report.Point;
import org.yuanba.shared.PlaceKey;

/**
 * From a point to a compound: the one whose outline holds it, else the nearest within some metres (data). Outlines and
 * points of the ledger are read at most every five minutes and kept by squares of about a kilometre.
 */
@Component
@Unscoped("where compounds lie is no secret")
public class Ground {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final double SQUARES = 100;

    private final Compounds compounds;
    private final Catalog catalog;
    private final Cities cities;
    private final Cache<City, Map<Long, List<Shape>>> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    Ground(Compounds compounds, Catalog catalog, Cities cities) {
        this.compounds = compounds;
        this.catalog = catalog;
        this.cities = cities;
    }

    /** The compound this point belongs to, empty when none is near. */
    public Optional<PlaceKey> at(Point point) {
        var near = near(point);
        return near.stream()
                .filter(shape -> shape.holds(point))
                .findFirst()
                .map(Shape::place)
                .or(() -> nearest(near, point));
    }

    /** The middle of a compound, when the ledger knows it. */
    public Map<PlaceKey, Point> middles(List<PlaceKey> places) {
        var wanted = new HashMap<PlaceKey, Point>();
        all().values()
                .forEach(shapes -> shapes.stream()
                        .filter(shape -> places.contains(shape.place()))
                        .forEach(shape -> wanted.put(shape.place(), shape.middle())));
        return wanted;
    }

    /** Reads the ledger anew next time. */
    public void forget() {
        recent.invalidateAll();
    }

    private Optional<PlaceKey> nearest(List<Shape> near, Point point) {
        var most = catalog.rule("nearest_metres");
        Shape best = null;
        double distance = most;
        for (var shape : near) {
            var metres = shape.metresTo(point);
            if (metres <= distance) {
                best = shape;
                distance = metres;
            }
        }
        return Optional.ofNullable(best).map(Shape::place);
    }

    private List<Shape> near(Point point) {
        var found = new ArrayList<Shape>();
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                found.addAll(all().getOrDefault(
                                square(point.latitude() + north / SQUARES, point.longitude() + east / SQUARES),
                                List.of()));
            }
        }
        return found;
    }

    private Map<Long, List<Shape>> all() {
        var city = Cities.chosen().or(cities::standard).orElseThrow();
        return recent.get(city, this::read);
    }

    private Map<Long, List<Shape>> read(City city) {
        var squares = new HashMap<Long, List<Shape>>();
        compounds.forEach(city.root(), Scope.ofPublicPlace(city.root()), record -> {
            BigDecimal latitude = record.facts().degrees(CompoundField.LATITUDE);
            BigDecimal longitude = record.facts().degrees(CompoundField.LONGITUDE);
            var outline = record.facts().databaseText(CompoundField.OUTLINE_SHAPE);
            if (latitude != null && longitude != null || outline != null) {
                var shape = Shape.of(
                        record.place(),
                        latitude == null || longitude == null
                                ? null
                                : new Point(latitude.doubleValue(), longitude.doubleValue()),
                        outline);
                squares.computeIfAbsent(
                                square(shape.middle().latitude(), shape.middle().longitude()), key -> new ArrayList<>())
                        .add(shape);
            }
        });
        return squares;
    }

    private static long square(double latitude, double longitude) {
        return Math.round(latitude * SQUARES) * 100_000 + Math.round(longitude * SQUARES);
    }
}
