package org.yuanba.ops;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.ops.database.CityDataSource;
import org.yuanba.ops.database.CityMigrations;
import org.yuanba.shared.PlaceKey;

/** Which cities run here, and in which one the current piece of work happens. */
@Component
public class Cities {

    private static final ScopedValue<City> CURRENT = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final CityDataSource dataSource;
    private final ApplicationEventPublisher events;
    private volatile List<City> known = List.of();

    Cities(JdbcClient jdbc, CityDataSource dataSource, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.events = events;
    }

    /** Every city set up here, by key. */
    public List<City> all() {
        if (known.isEmpty()) {
            known = jdbc.sql("select root from public.city order by opened_at, root")
                    .query((row, n) -> new City(new PlaceKey(row.getString(1))))
                    .list();
        }
        return known;
    }

    /** The city that needs no choosing: the first one set up. */
    public Optional<City> standard() {
        return all().stream().findFirst();
    }

    /** The city the current work happens in; the standard one unless chosen. */
    public static Optional<City> chosen() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does work inside one city: every connection taken within sees that city's tables. */
    public static <T> T in(City city, Supplier<T> work) {
        return ScopedValue.where(CURRENT, city).call(work::get);
    }

    static Runnable carrying(City city, Runnable work) {
        return () -> ScopedValue.where(CURRENT, city).run(work);
    }

    /** Does work in every city, one after the other. */
    public void inEach(Runnable work) {
        for (var city : all()) {
            ScopedValue.where(CURRENT, city).run(work);
        }
    }

    /** Makes the schema of a new city and enters it in the list. */
    public City open(PlaceKey root) {
        var city = new City(root);
        CityMigrations.migrateCity(dataSource.credentials().unpooled(), city);
        jdbc.sql("insert into public.city (root) values (?) on conflict do nothing")
                .param(root.value())
                .update();
        forget();
        ScopedValue.where(CURRENT, city).run(() -> events.publishEvent(new CityOpened(city)));
        return city;
    }

    /** Reads the list anew next time; another process may have set up a city. */
    public void forget() {
        known = List.of();
        dataSource.forgetStandard();
    }
}
