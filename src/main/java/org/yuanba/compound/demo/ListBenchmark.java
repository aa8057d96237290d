package org.yuanba.compound.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccountKind;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.NewAccount;
import org.yuanba.access.Scope;
import org.yuanba.compound.domain.CompoundBulk;
import org.yuanba.compound.domain.LedgerEntry;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.ops.spi.BenchSession;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.ops.spi.Load;
import org.yuanba.place.CitySetUp;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * {@code ./yuanba bench list}: page 1 of the list over 110,000 compounds, signed in, with total and filters, as page and
 * as data, at every scope from the community to the city.
 */
@Component
class ListBenchmark implements Benchmark {

    private static final int COMPOUNDS = 110_000;
    private static final int CONNECTIONS = 8;
    private static final int RUNS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration RUN = Duration.ofSeconds(2);
    private static final PlaceKey CITY = new PlaceKey("5101");
    private static final List<PlaceKey> SCOPES =
            List.of(new PlaceKey("510107009004"), new PlaceKey("510107009"), new PlaceKey("510107"), CITY);

    private final CitySetUp setUp;
    private final Places places;
    private final CompoundBulk bulk;
    private final Accounts accounts;
    private final Environment environment;

    ListBenchmark(CitySetUp setUp, Places places, CompoundBulk bulk, Accounts accounts, Environment environment) {
        this.setUp = setUp;
        this.places = places;
        this.bulk = bulk;
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public List<Figure> run() throws Exception {
        prepare();
        var figures = new ArrayList<Figure>();
        for (var place : SCOPES) {
            var session = new BenchSession(port(), "bench-" + place, PASSWORD);
            figures.addAll(measured(place, "/api/places/" + place + "/compounds", "as data", 800, session));
            figures.addAll(measured(place, "/p/" + place + "/compounds", "as page", 300, session));
            figures.addAll(measured(
                    place,
                    "/api/places/" + place + "/compounds?property_mode=none",
                    "as data, one filter",
                    800,
                    session));
        }
        return figures;
    }

    private static final String PASSWORD = "Bench-Yuanba-1";

    private List<Figure> measured(PlaceKey place, String path, String form, int asked, BenchSession session)
            throws Exception {
        var load = new Load(port(), path, session.cookie());
        load.run(CONNECTIONS, WARM_UP);
        var results = new ArrayList<Load.Result>();
        for (int i = 0; i < RUNS; i++) {
            results.add(load.run(CONNECTIONS, RUN));
        }
        results.sort((a, b) -> Double.compare(a.perSecond(), b.perSecond()));
        var median = results.get(RUNS / 2);
        if (median.failed() > 0) {
            throw new IllegalStateException(path + " failed " + median.failed() + " times");
        }
        return List.of(new Figure(
                "page 1 of %s (%s), %s, %d connections".formatted(place.level().word(), place, form, CONNECTIONS),
                "%.0f/s, p50 %.1f ms, p99 %.1f ms"
                        .formatted(median.perSecond(), median.medianMillis(), median.p99Millis()),
                "≥ %d/s, p99 < 80 ms".formatted(asked),
                ""));
    }

    private void prepare() {
        setUp.open(CITY);
        var by = Actor.system();
        var communities = communities(places, CITY);
        var random = new Random(1);
        var today = LocalDate.of(2026, 11, 1);
        for (int from = 0; from < COMPOUNDS; from += 10_000) {
            var entries = IntStream.range(from, from + 10_000)
                    .mapToObj(n -> new LedgerEntry(
                            communities.get(n % communities.size()),
                            new DemoYard(random, 30.66, 104.06)
                                    .facts("测试路 " + n + " 号院", "测试路")
                                    .with(CompoundField.AS_OF, today)))
                    .toList();
            bulk.open(entries, Scope.ofPublicPlace(CITY), by);
        }
        for (var place : SCOPES) {
            var account =
                    accounts.open(new NewAccount("bench-" + place, "Bench", AccountKind.STAFF, PASSWORD, false), by);
            accounts.give(account, "street_officer", place, new DateRange(LocalDate.of(2020, 1, 1), null), by);
        }
    }

    private static List<PlaceKey> communities(Places places, PlaceKey place) {
        return place.level() == PlaceLevel.COMMUNITY
                ? List.of(place)
                : places.children(place, Scope.ofPublicPlace(place)).stream()
                        .map(Place::key)
                        .flatMap(child -> communities(places, child).stream())
                        .toList();
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
