package org.yuanba.place;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.shared.PlaceKey;

/** The serials of compounds, counted up in each community; two at once wait for each other and get different ones. */
@Component
class PlaceSerials {

    private final JdbcClient jdbc;

    PlaceSerials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes so many serials in each community and answers the first of each; communities come sorted. */
    Map<PlaceKey, Integer> take(Map<PlaceKey, Integer> wanted) {
        var first = new HashMap<PlaceKey, Integer>();
        jdbc.sql("""
                insert into place_serial as s (community, last)
                select w.community, w.number from unnest(?::text[], ?::int[]) as w (community, number)
                join place p on p.key = w.community and p.ended_on is null
                order by 1
                on conflict (community) do update set last = s.last + excluded.last
                returning community, last
                """)
                .params(
                        wanted.keySet().stream().map(PlaceKey::value).toArray(String[]::new),
                        wanted.values().toArray(Integer[]::new))
                .query(row -> {
                    var community = new PlaceKey(row.getString(1));
                    var last = row.getInt(2);
                    if (last > PlaceOpening.MOST) {
                        throw new CommunityFull(community);
                    }
                    first.put(community, last - wanted.getOrDefault(community, 0) + 1);
                });
        wanted.keySet().stream().filter(c -> !first.containsKey(c)).findFirst().ifPresent(missing -> {
            throw new CommunityUnknown(missing);
        });
        return first;
    }

    /** Deletes these compounds, answering those that were there. */
    List<PlaceKey> delete(Collection<PlaceKey> compounds) {
        return jdbc.sql("delete from place where level = 'compound' and key = any (?) returning key")
                .param(compounds.stream().map(PlaceKey::value).toArray(String[]::new))
                .query((row, n) -> new PlaceKey(row.getString(1)))
                .list();
    }
}
