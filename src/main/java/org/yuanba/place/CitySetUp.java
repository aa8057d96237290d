package org.yuanba.place;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.place.division.Division;
import org.yuanba.place.division.Divisions;
import org.yuanba.place.division.ShippedDivisions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Opens a city on this Yuanba: its schema, and its tree of places from the national division codes. */
@Component
public class CitySetUp {

    private static final Set<String> NO_PLACES = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final Cities cities;
    private final ShippedDivisions shipped;
    private final Divisions divisions;
    private final Tree tree;
    private final TransactionTemplate transaction;

    CitySetUp(
            Cities cities, ShippedDivisions shipped, Divisions divisions, Tree tree, TransactionTemplate transaction) {
        this.cities = cities;
        this.shipped = shipped;
        this.divisions = divisions;
        this.tree = tree;
        this.transaction = transaction;
    }

    /**
     * Every city of the country, by key: the prefecture-level places, the municipalities as one each, and the counties
     * that a province runs itself.
     */
    public List<CityChoice> choices() {
        return shipped.choices();
    }

    /**
     * Opens the city whose topmost place has this key; a city that is open already stays as it is.
     *
     * @throws IllegalArgumentException when it is none of the {@link #choices}
     */
    public City open(PlaceKey root) {
        if (choices().stream().noneMatch(choice -> choice.root().equals(root))) {
            throw new IllegalArgumentException("There is no city with the key " + root);
        }
        var city = cities.open(root);
        Cities.in(city, () -> {
            transaction.executeWithoutResult(status -> fill(root));
            return city;
        });
        return city;
    }

    private void fill(PlaceKey root) {
        if (!tree.isEmpty()) {
            return;
        }
        var edition = divisions.newestWith(root).orElseGet(() -> {
            var made = divisions.edition(ShippedDivisions.SOURCE, ShippedDivisions.AS_OF);
            divisions.add(made, shipped.subtree(root));
            return made;
        });
        tree.plant(root, divisions.subtree(edition, root));
    }

    /** Whether a level stands in the breadcrumb: not where it repeats its parent, or names no place. */
    public static boolean saysSomething(String code, String name, @Nullable String above) {
        return code.length() > PlaceLevel.DISTRICT.digits() || !NO_PLACES.contains(name) && !name.equals(above);
    }

    /** The empty tree of a new city. */
    @Component
    static class Tree {

        private final JdbcClient jdbc;
        private final PlaceRows rows;

        Tree(JdbcClient jdbc, PlaceRows rows) {
            this.jdbc = jdbc;
            this.rows = rows;
        }

        boolean isEmpty() {
            return !jdbc.sql("select exists (select from place)")
                    .query(Boolean.class)
                    .single();
        }

        void plant(PlaceKey root, List<Division> divisions) {
            var names = new HashMap<String, String>();
            divisions.forEach(row -> names.put(row.code(), row.name()));
            var lines = new StringBuilder();
            for (var row : divisions) {
                boolean top = row.code().equals(root.value());
                lines.append(PlaceRows.line(
                        row.code(),
                        row.level(),
                        top ? null : row.parent(),
                        row.name(),
                        Initials.readings(row.name()),
                        row.code(),
                        Boolean.toString(top || saysSomething(row.code(), row.name(), names.get(row.parent())))));
            }
            rows.copy("place (key, level, parent, name, initials, national_code, in_path)", lines);
        }
    }
}
