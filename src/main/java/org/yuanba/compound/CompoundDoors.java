package org.yuanba.compound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/** The entrances of compounds with their dwellings, for whoever goes from door to door. */
@Component
public class CompoundDoors {

    private final JdbcClient jdbc;

    CompoundDoors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entrances of those of these compounds that lie in the scope and whose structure is known, in walking order. */
    public Map<PlaceKey, List<Entrance>> of(Collection<PlaceKey> compounds, Scope scope) {
        var visible = scope.on("c.place");
        var rooms = new LinkedHashMap<PlaceKey, Map<Entrance, List<String>>>();
        jdbc.sql("""
                select c.place, b.name, coalesce(e.name, ''), u.room
                from compound c join compound_building b on b.compound = c.id
                  left join compound_entrance e on e.building = b.id
                  left join compound_unit u on u.building = b.id and u.entrance is not distinct from e.id
                    and u.purpose = 'dwelling'
                where c.place = any (:places) and c.status = 'open' and %s
                order by c.place, nullif(substring(b.name from '[0-9]+'), '')::numeric nulls last, b.name,
                  nullif(substring(e.name from '[0-9]+'), '')::numeric nulls last, e.name,
                  nullif(substring(u.room from '[0-9]+'), '')::numeric nulls last, u.room
                """.formatted(visible.sql()))
                .param("places", compounds.stream().map(PlaceKey::value).toArray(String[]::new))
                .params(visible.parameters())
                .query(row -> {
                    var known = rooms.computeIfAbsent(new PlaceKey(row.getString(1)), key -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    new Entrance(row.getString(2), row.getString(3), List.of()),
                                    key -> new ArrayList<>());
                    if (row.getString(4) != null) {
                        known.add(row.getString(4));
                    }
                });
        var entrances = new LinkedHashMap<PlaceKey, List<Entrance>>();
        rooms.forEach((place, found) -> entrances.put(
                place,
                found.entrySet().stream()
                        .map(one -> new Entrance(
                                one.getKey().building(), one.getKey().name(), List.copyOf(one.getValue())))
                        .toList()));
        return entrances;
    }

    /**
     * A stairwell.
     *
     * @param building name of its building
     * @param name its name, or an empty text where the building has none
     * @param rooms its dwellings, empty when they are not known
     */
    public record Entrance(String building, String name, List<String> rooms) {}
}
