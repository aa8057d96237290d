package org.yuanba.indicator.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.shared.PlaceKey;

/** What each compound contributes, from day to day. */
@Component
class Parts {

    private static final int AT_ONCE = 2_000;
    private static final String VALID = " first_day <= ? and (last_day is null or last_day >= ?) ";

    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts that hold today of compounds in these places. */
    Map<PlaceKey, Part> today(Collection<PlaceKey> places) {
        var parts = new HashMap<PlaceKey, Part>();
        jdbc.sql("""
                select p.place, p.place_then, p.first_day, p.last_day, p.amounts
                from unnest(?::text[], ?::text[]) as r (first, last)
                  join indicator_part p on p.last_day is null and p.place >= r.first and p.place < r.last
                """)
                .params(List.of(texts(places, PlaceKey::value), texts(places, PlaceKey::upperBound)))
                .query(row -> {
                    var part = part(row);
                    parts.put(part.place(), part);
                });
        return parts;
    }

    /** Hands over every part that holds today. */
    @Transactional
    public void today(BiConsumer<PlaceKey, Amounts> to) {
        stream(jdbc.sql("select place, amounts from indicator_part where last_day is null"), to);
    }

    /** Hands over every part that held on this day, with the key of that day. */
    @Transactional
    public void on(LocalDate day, BiConsumer<PlaceKey, Amounts> to) {
        stream(
                jdbc.sql("select place_then, amounts from indicator_part where" + VALID)
                        .params(day, day),
                to);
    }

    private static void stream(JdbcClient.StatementSpec statement, BiConsumer<PlaceKey, Amounts> to) {
        try (var all = statement
                .withFetchSize(AT_ONCE)
                .query((row, n) -> Map.entry(new PlaceKey(row.getString(1)), Amounts.read(row, 2)))
                .stream()) {
            all.forEach(part -> to.accept(part.getKey(), part.getValue()));
        }
    }

    /** All parts of these compounds, of every day. */
    List<Part> of(Collection<PlaceKey> compounds) {
        return jdbc.sql("select place, place_then, first_day, last_day, amounts from indicator_part"
                        + " where place = any (?) order by place, first_day")
                .param((Object) texts(compounds, PlaceKey::value))
                .query((row, n) -> part(row))
                .list();
    }

    /** The compounds that had another key once. */
    List<PlaceKey> rekeyed() {
        return jdbc.sql("select distinct place from indicator_part where place_then <> place")
                .query((row, n) -> new PlaceKey(row.getString(1)))
                .list();
    }

    /** Lets what these compounds contribute change on a day; the day before, what held until then holds still. */
    void change(List<Change> changes) {
        var places = texts(changes, change -> change.place().value());
        var days = texts(changes, change -> change.day().toString());
        jdbc.sql("""
                delete from indicator_part p using unnest(?::text[], ?::date[]) as c (place, day)
                where p.place = c.place and p.last_day is null and p.first_day >= c.day
                """).params(List.of(places, days)).update();
        jdbc.sql("""
                update indicator_part p set last_day = c.day - 1 from unnest(?::text[], ?::date[]) as c (place, day)
                where p.place = c.place and p.last_day is null
                """).params(List.of(places, days)).update();
        var standing = changes.stream().filter(change -> change.after() != null).toList();
        jdbc.sql("""
                insert into indicator_part (place, place_then, first_day, amounts)
                select place, place, day, amounts::bigint[] from unnest(?::text[], ?::date[], ?::text[]) as c (place, day, amounts)
                """)
                .params(List.of(
                        texts(standing, change -> change.place().value()),
                        texts(standing, change -> change.day().toString()),
                        texts(standing, change -> String.valueOf(change.after()))))
                .update();
    }

    /** The first day of which anything is known. */
    @Nullable
    LocalDate firstDay() {
        return jdbc.sql("select min(first_day) from indicator_part")
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                new PlaceKey(row.getString(1)),
                new PlaceKey(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                Amounts.read(row, 5));
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    /**
     * What a compound contributed for some days.
     *
     * @param place its key today
     * @param then its key in those days
     * @param firstDay the first of them
     * @param lastDay the last of them, or none while it holds
     * @param amounts what it contributed
     */
    record Part(
            PlaceKey place,
            PlaceKey then,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            Amounts amounts) {

        boolean heldOn(LocalDate day) {
            return !firstDay.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
        }
    }

    /**
     * A contribution that changes.
     *
     * @param place the compound
     * @param day from when on
     * @param before what it contributed, or none
     * @param after what it contributes now, or none
     */
    record Change(
            PlaceKey place,
            LocalDate day,
            @Nullable Amounts before,
            @Nullable Amounts after) {}
}
