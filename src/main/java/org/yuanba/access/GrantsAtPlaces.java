package org.yuanba.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.shared.PlaceKey;

/** Grants seen from their places: they follow a place that gets another key, and one that goes into another. */
@Component
public class GrantsAtPlaces {

    private final JdbcClient jdbc;

    GrantsAtPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many grants that are not ended lie at the place or below it. */
    @Unscoped("a number alone, for whoever draws the tree anew")
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from access_grant where ended_at is null and place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    /** Hands the grants at a place that ended to its successor; one who holds the role there already needs no second. */
    @Transactional
    public void handOver(PlaceKey from, PlaceKey to) {
        jdbc.sql("""
                update access_grant g set place = :to where g.place = :from and g.ended_at is null
                  and not exists (select from access_grant o where o.account = g.account and o.role = g.role
                    and o.place = :to and o.ended_at is null
                    and daterange(o.first_day, o.last_day, '[]') && daterange(g.first_day, g.last_day, '[]'))
                """).param("from", from.value()).param("to", to.value()).update();
    }
}
