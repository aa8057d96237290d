package org.yuanba.indicator.keeping;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept sums: of today, and of the month-ends. */
@Component
class Totals {

    private final JdbcClient jdbc;

    Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sums of all places. */
    Map<String, Amounts> all() {
        var totals = new TreeMap<String, Amounts>();
        jdbc.sql("select place, amounts from indicator_total").query(row -> {
            totals.put(row.getString(1), Amounts.read(row, 2));
        });
        return totals;
    }

    /** Adds differences; the caller is the keeper, so nobody else writes meanwhile. */
    void add(Map<String, Amounts> differences) {
        var now = these(differences.keySet());
        differences.forEach((place, difference) -> now.computeIfAbsent(place, key -> new Amounts(difference.measures()))
                .add(difference, 1));
        var gone = now.entrySet().stream()
                .filter(entry -> entry.getValue().isZero())
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        if (gone.length > 0) {
            jdbc.sql("delete from indicator_total where place = any (?)")
                    .params(List.of((Object) gone))
                    .update();
        }
        now.values().removeIf(Amounts::isZero);
        jdbc.sql("""
                insert into indicator_total (place, amounts)
                select place, amounts::bigint[] from unnest(?::text[], ?::text[]) as t (place, amounts)
                on conflict (place) do update set amounts = excluded.amounts
                """).params(columns(now)).update();
    }

    private Map<String, Amounts> these(Collection<String> places) {
        var totals = new HashMap<String, Amounts>();
        jdbc.sql("select place, amounts from indicator_total where place = any (?)")
                .params(List.of((Object) places.toArray(String[]::new)))
                .query(row -> {
                    totals.put(row.getString(1), Amounts.read(row, 2));
                });
        return totals;
    }

    /** Sets all sums anew. */
    void replace(Map<String, Amounts> sums) {
        jdbc.sql("delete from indicator_total").update();
        jdbc.sql("insert into indicator_total (place, amounts)"
                        + " select place, amounts::bigint[] from unnest(?::text[], ?::text[]) as t (place, amounts)")
                .params(columns(sums))
                .update();
    }

    /** Sets the sums of a month-end. */
    void keepMonth(LocalDate lastDay, String basis, Map<String, Amounts> sums) {
        jdbc.sql("delete from indicator_month where last_day = ? and basis = ?")
                .params(lastDay, basis)
                .update();
        jdbc.sql("""
                insert into indicator_month (place, amounts, basis, last_day)
                select place, amounts::bigint[], ?, ? from unnest(?::text[], ?::text[]) as t (place, amounts)
                """).params(basis, lastDay).params(columns(sums)).update();
    }

    /** The sums of a month-end as kept. */
    Map<String, Amounts> month(LocalDate lastDay, String basis) {
        var totals = new TreeMap<String, Amounts>();
        jdbc.sql("select place, amounts from indicator_month where last_day = ? and basis = ?")
                .params(lastDay, basis)
                .query(row -> {
                    totals.put(row.getString(1), Amounts.read(row, 2));
                });
        return totals;
    }

    private static List<Object> columns(Map<String, Amounts> sums) {
        var places = sums.keySet().toArray(String[]::new);
        var amounts = sums.values().stream().map(Amounts::literal).toArray(String[]::new);
        return List.of(places, amounts);
    }
}
