package org.yuanba.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** The tree side by side: what lies in the city, in the chosen district, in the chosen street, and so on. */
@Component
public class PlaceColumns {

    private static final String COLUMNS = "select key, name, in_path, managed_by, ended_on, successor from place ";

    private final JdbcClient jdbc;
    private final Places places;

    PlaceColumns(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * The columns down to what lies in the place. One sees what the scope covers, and above it only the way there.
     */
    public List<Column> of(PlaceKey at, Scope scope) {
        var way = places.path(at).stream().filter(Place::inPath).toList();
        var above = above(scope);
        var rows = new ArrayList<List<Place>>();
        if (!way.isEmpty()) {
            rows.add(List.of(way.getFirst()));
        }
        for (var place : way) {
            var below = below(place.key(), scope, above);
            if (!below.isEmpty()) {
                rows.add(below);
            }
        }
        return columns(rows, new HashSet<>(way.stream().map(Place::key).toList()), scope);
    }

    private List<Column> columns(List<List<Place>> rows, Set<PlaceKey> chosen, Scope scope) {
        var all = rows.stream().flatMap(List::stream).toList();
        var counts = compounds(all.stream().map(Place::key).toList(), scope);
        var successors = places.pathNames(all.stream()
                .map(Place::successor)
                .flatMap(key -> Optional.ofNullable(key).stream())
                .toList());
        return rows.stream()
                .map(column -> new Column(
                        column.getFirst().level(),
                        column.stream()
                                .map(place -> new Entry(
                                        place,
                                        counts.getOrDefault(place.key(), 0L),
                                        scope.covers(place.key()),
                                        chosen.contains(place.key()),
                                        place.successor() == null ? null : successors.get(place.successor())))
                                .toList()))
                .toList();
    }

    private static Set<PlaceKey> above(Scope scope) {
        var above = new HashSet<PlaceKey>();
        scope.roots().forEach(root -> above.addAll(root.path()));
        return above;
    }

    private List<Place> below(PlaceKey parent, Scope scope, Set<PlaceKey> above) {
        if (parent.level() == PlaceLevel.COMPOUND) {
            return List.of();
        }
        var visible = scope.on("key");
        return jdbc.sql(COLUMNS + """
                where in_path and (ended_on is null or level = 'compound') and parent = any (array(
                  select :parent union all select key from place where parent = :parent and not in_path))
                  and (key = any (:above) or\s""" + visible.sql() + ") order by ended_on is not null, key")
                .param("parent", parent.value())
                .param("above", above.stream().map(PlaceKey::value).toArray(String[]::new))
                .params(visible.parameters())
                .query(Places::place)
                .list();
    }

    /** How many compounds stand in each of these places, as far as the scope shows them. */
    public Map<PlaceKey, Long> compounds(Collection<PlaceKey> in, Scope scope) {
        var visible = scope.on("c.key");
        var counts = new LinkedHashMap<PlaceKey, Long>();
        var parameters = new HashMap<>(visible.parameters());
        parameters.put("places", in.stream().map(PlaceKey::value).toArray(String[]::new));
        jdbc.sql("""
                select p.key, (select count(*) from place c where c.level = 'compound' and c.ended_on is null
                  and c.key > p.key and c.key < p.key || ':' and\s""" + visible.sql() + """
                ) from unnest(:places) as p (key)
                """).params(parameters).query(row -> {
            counts.put(new PlaceKey(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /**
     * The places of one level below the chosen one of the column before.
     *
     * @param level their level
     * @param entries the places, those that ended last
     */
    public record Column(PlaceLevel level, List<Entry> entries) {}

    /**
     * A place in a column.
     *
     * @param place the place
     * @param compounds how many compounds stand in it
     * @param mayOpen whether it lies in the scope; otherwise it is only on the way there
     * @param chosen whether the next column shows what lies in it, or one is there
     * @param successor name of the place that took it over, or none
     */
    public record Entry(
            Place place,
            long compounds,
            boolean mayOpen,
            boolean chosen,
            @Nullable String successor) {}
}
