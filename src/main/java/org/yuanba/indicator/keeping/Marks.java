package org.yuanba.indicator.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** The marks of what may have changed: written in the transaction of the change, worked off by the keeper. */
@Component
class Marks {

    /** From so many compounds on, their communities are marked instead. */
    private static final int MANY = 200;

    private static final int AT_ONCE = 500;
    private static final int COMMUNITY = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    Marks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(MeasuresChanged event) {
        if (event.compounds().size() < MANY) {
            set(event.compounds(), today());
            return;
        }
        var communities = new LinkedHashSet<PlaceKey>();
        event.compounds().forEach(compound -> compound.parent().ifPresent(communities::add));
        set(communities, today());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    void set(Collection<PlaceKey> places, LocalDate day) {
        jdbc.sql("insert into indicator_mark (place, day) select p, ? from unnest(?::text[]) p")
                .params(List.of(
                        day, places.stream().map(PlaceKey::value).distinct().toArray(String[]::new)))
                .update();
    }

    boolean any() {
        return jdbc.sql("select exists (select from indicator_mark)")
                .query(Boolean.class)
                .single();
    }

    /** Whether a change of this day or before waits. */
    boolean anyUntil(LocalDate day) {
        return jdbc.sql("select exists (select from indicator_mark where day <= ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    /** Takes some marks away; answers the places with the last day each was marked, none inside another. */
    Map<PlaceKey, LocalDate> take() {
        var taken = new TreeMap<PlaceKey, LocalDate>();
        jdbc.sql("delete from indicator_mark where ctid = any (array(select ctid from indicator_mark limit " + AT_ONCE
                        + ")) returning place, day")
                .query(row -> {
                    taken.merge(
                            new PlaceKey(row.getString(1)),
                            row.getObject(2, LocalDate.class),
                            (a, b) -> a.isAfter(b) ? a : b);
                });
        var narrow = new TreeMap<PlaceKey, LocalDate>();
        PlaceKey last = null;
        for (var mark : taken.entrySet()) {
            if (mark.getKey().value().length() < COMMUNITY) {
                widen(mark.getKey(), mark.getValue());
            } else if (last != null && last.covers(mark.getKey())) {
                narrow.merge(last, mark.getValue(), (a, b) -> a.isAfter(b) ? a : b);
            } else {
                last = mark.getKey();
                narrow.put(last, mark.getValue());
            }
        }
        return narrow;
    }

    /** Marks each community of a large place instead, also those where only parts are left. */
    private void widen(PlaceKey place, LocalDate day) {
        jdbc.sql("""
                insert into indicator_mark (place, day)
                select key, :day from place where level = 'community' and key >= :from and key < :to
                union
                select left(place, 12), :day from indicator_part where last_day is null and place >= :from and place < :to
                """)
                .param("day", day)
                .param("from", place.value())
                .param("to", place.upperBound())
                .update();
    }
}
