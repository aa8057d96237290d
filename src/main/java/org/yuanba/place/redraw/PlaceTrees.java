package org.yuanba.place.redraw;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;
import org.yuanba.shared.PlaceKey;

/** Reads the whole tree of a city. */
@Component
class PlaceTrees {

    private final JdbcClient jdbc;
    private final Cities cities;

    PlaceTrees(JdbcClient jdbc, Cities cities) {
        this.jdbc = jdbc;
        this.cities = cities;
    }

    PlaceKey root() {
        return Cities.chosen().or(cities::standard).orElseThrow().root();
    }

    /** The tree as it stands; nobody else writes it until the transaction ends. */
    PlaceTree readForChange() {
        jdbc.sql("lock table place, place_serial in share row exclusive mode").update();
        return read();
    }

    PlaceTree read() {
        var nodes = jdbc.sql("select key, name, national_code, managed_by, ended_on is null, successor from place")
                .query((row, n) -> {
                    var successor = row.getString(6);
                    return new PlaceTree.Node(
                            new PlaceKey(row.getString(1)),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getBoolean(5),
                            successor == null ? null : new PlaceKey(successor));
                })
                .list();
        return PlaceTree.of(root(), nodes, former(), serials());
    }

    private Map<PlaceKey, PlaceKey> former() {
        var former = new HashMap<PlaceKey, PlaceKey>();
        jdbc.sql("""
                select old_key, place from place_rekeyed r where not exists (select from place p where p.key = r.old_key)
                order by id
                """).query(row -> {
            former.put(new PlaceKey(row.getString(1)), new PlaceKey(row.getString(2)));
        });
        return former;
    }

    private Map<PlaceKey, Integer> serials() {
        var serials = new HashMap<PlaceKey, Integer>();
        jdbc.sql("""
                select community, max(last) from (
                  select community, last from place_serial
                  union all
                  select parent, right(key, 3)::int from place where level = 'compound') s
                group by 1
                """).query(row -> {
            serials.put(new PlaceKey(row.getString(1)), row.getInt(2));
        });
        return serials;
    }
}
