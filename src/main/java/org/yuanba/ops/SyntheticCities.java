package org.yuanba.ops;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.shared.PlaceKey;

/** Remembers which city is the sample of the demonstration, and whether building it was finished. */
@Component
public class SyntheticCities {

    private final JdbcClient jdbc;
    private final Cities cities;

    SyntheticCities(JdbcClient jdbc, Cities cities) {
        this.jdbc = jdbc;
        this.cities = cities;
    }

    /** Whether a city with real data is set up here. */
    public boolean anyRealCity() {
        return jdbc.sql("select exists (select from public.city where not synthetic)")
                .query(Boolean.class)
                .single();
    }

    /** Whether a sample city is here. */
    public boolean anySyntheticCity() {
        return jdbc.sql("select exists (select from public.city where synthetic)")
                .query(Boolean.class)
                .single();
    }

    /** Whether the sample city stands, finished. */
    public boolean isComplete(PlaceKey root) {
        return jdbc.sql("select exists (select from public.city where root = ? and synthetic and complete)")
                .param(root.value())
                .query(Boolean.class)
                .single();
    }

    /** Clears away what a broken-off building left, and notes that building begins. */
    public void begin(PlaceKey root) {
        jdbc.sql("drop schema if exists %s cascade".formatted(new City(root).schema()))
                .update();
        jdbc.sql("delete from public.city where root = ? and synthetic")
                .param(root.value())
                .update();
        jdbc.sql("insert into public.city (root, synthetic, complete) values (?, true, false)")
                .param(root.value())
                .update();
        cities.forget();
    }

    /** Notes that the sample city stands. */
    public void finish(PlaceKey root) {
        jdbc.sql("update public.city set complete = true where root = ? and synthetic")
                .param(root.value())
                .update();
    }
}
