package org.yuanba.compound.listing;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.PlacesRedrawn;
import org.yuanba.place.PlacesRedrawn.Rekeyed;
import org.yuanba.shared.PlaceLevel;

/** Takes compounds that got another key out of the counts of where they were, and counts them in where they are. */
@Component
class CountsOfPlacesRedrawn {

    private final JdbcClient jdbc;

    CountsOfPlacesRedrawn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PlacesRedrawn event) {
        var moved = event.rekeyed().stream()
                .filter(one -> one.after().level() == PlaceLevel.COMPOUND)
                .toList();
        if (!moved.isEmpty()) {
            jdbc.sql(CompoundCounts.moving("""
                    select m.sign, m.home, c.* from compound c
                    join (select b.after as place, s.sign, left(case s.sign when 1 then b.after else b.before end, 12) as home
                      from unnest(?::text[], ?::text[]) b (before, after) cross join (values (1), (-1)) s (sign)) m
                      using (place)
                    """))
                    .params(keys(moved, false), keys(moved, true))
                    .update();
        }
    }

    private static String[] keys(List<Rekeyed> moved, boolean after) {
        return moved.stream()
                .map(one -> (after ? one.after() : one.before()).value())
                .toArray(String[]::new);
    }
}
