package org.yuanba.place;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * The open compounds of some places by name, for modules that measure what each of them contributes: named, few are
 * looked up one by one and many are read at once, whatever the database last knew about the sizes of its tables.
 */
@Component
public class OpenCompounds {

    private final JdbcClient jdbc;

    OpenCompounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of the compounds among these places and inside them that are open today. */
    @Unscoped("keys of places one has named; who may see their figures is asked by the figures module")
    public String[] in(Collection<PlaceKey> places) {
        var wider = places.stream()
                .filter(place -> place.level() != PlaceLevel.COMPOUND)
                .toList();
        return jdbc.sql("""
                select key from (
                  select key, level, ended_on from place where key = any (:places)
                  union
                  select p.key, p.level, p.ended_on from unnest(:first::text[], :last::text[]) r (first, last)
                  join place p on p.key >= r.first and p.key < r.last offset 0) p
                where level = 'compound' and ended_on is null
                """)
                .param("places", places.stream().map(PlaceKey::value).toArray(String[]::new))
                .param("first", wider.stream().map(PlaceKey::value).toArray(String[]::new))
                .param("last", wider.stream().map(PlaceKey::upperBound).toArray(String[]::new))
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }
}
