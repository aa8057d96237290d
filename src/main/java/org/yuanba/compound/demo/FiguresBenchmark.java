package org.yuanba.compound.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccountKind;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.NewAccount;
import org.yuanba.access.Scope;
import org.yuanba.indicator.Asked;
import org.yuanba.indicator.IndicatorUpkeep;
import org.yuanba.indicator.Indicators;
import org.yuanba.ops.spi.BenchSession;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.ops.spi.Load;
import org.yuanba.place.CitySetUp;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;

/**
 * {@code ./yuanba bench figures}: overviews, roll-ups and rebuilding over 11,000 compounds, then over 170,000, with 36
 * month-ends behind them, and a thousand changes a second.
 */
@Component
class FiguresBenchmark implements Benchmark {

    private static final int CITY_SIZE = 11_000;
    private static final int LARGEST = 170_000;
    private static final int MONTHS = 36;
    private static final int ROUNDS = 5;
    private static final String PASSWORD = "Measured-Yuanba-1";
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration RUN = Duration.ofSeconds(4);
    private static final PlaceKey CITY = new PlaceKey("5101");
    private static final List<PlaceKey> LEVELS =
            List.of(CITY, new PlaceKey("510107"), new PlaceKey("510107009"), new PlaceKey("510107009004"));

    private final City city;
    private final Accounts accounts;
    private final Environment environment;
    private final Clock clock;

    FiguresBenchmark(City city, Accounts accounts, Environment environment, Clock clock) {
        this.city = city;
        this.accounts = accounts;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public List<Figure> run() throws Exception {
        city.setUp().open(CITY);
        var account =
                accounts.open(new NewAccount("figures", "Bench", AccountKind.STAFF, PASSWORD, false), Actor.system());
        accounts.give(account, "city_analyst", CITY, new DateRange(LocalDate.of(2020, 1, 1), null), Actor.system());
        var figures = new ArrayList<Figure>();
        var lastMonth = YearMonth.now(clock).minusMonths(1);
        city.grown().grow(CITY, 0, CITY_SIZE, lastMonth, MONTHS);
        figures.addAll(pages(CITY_SIZE, true));
        figures.add(rollUp(CITY_SIZE));
        figures.add(rebuild(CITY_SIZE, 1));
        figures.add(new ChangesMeasured(city).measure(CITY));
        city.grown().grow(CITY, CITY_SIZE, LARGEST, lastMonth, 0);
        figures.addAll(pages(LARGEST, false));
        figures.add(rollUp(LARGEST));
        figures.add(rebuild(LARGEST, 8));
        return figures;
    }

    private List<Figure> pages(int compounds, boolean alsoMany) throws Exception {
        var session = new BenchSession(
                environment.getRequiredProperty("local.server.port", Integer.class), "figures", PASSWORD);
        var figures = new ArrayList<Figure>();
        for (var place : LEVELS) {
            var load = new Load(
                    environment.getRequiredProperty("local.server.port", Integer.class),
                    "/p/" + place + "/overview",
                    session.cookie());
            load.run(1, WARM_UP);
            var alone = load.run(1, RUN);
            figures.add(new Figure(
                    "overview of the %s, %,d compounds, 1 connection"
                            .formatted(place.level().word(), compounds),
                    "p50 %.1f ms, p99 %.1f ms".formatted(alone.medianMillis(), alone.p99Millis()),
                    "p99 < 30 ms",
                    ""));
            if (alsoMany) {
                load.run(8, WARM_UP);
                var many = load.run(8, RUN);
                figures.add(new Figure(
                        "overview of the %s, %,d compounds, 8 connections"
                                .formatted(place.level().word(), compounds),
                        "%.0f/s, p99 %.1f ms".formatted(many.perSecond(), many.p99Millis()),
                        place.equals(CITY) ? "≥ 300/s" : "",
                        ""));
            }
        }
        return figures;
    }

    private Figure rollUp(int compounds) {
        var scope = Scope.ofPublicPlace(CITY);
        var children =
                city.places().children(CITY, scope).stream().map(Place::key).toList();
        return new Figure(
                "every measure of the city's %d districts as kept, %,d compounds".formatted(children.size(), compounds),
                millis(() -> city.indicators().of(children, Asked.TODAY, scope).size()),
                "1–2 ms",
                "");
    }

    private Figure rebuild(int compounds, int seconds) {
        return new Figure(
                "measuring and adding up everything anew, %,d compounds".formatted(compounds),
                millis(() -> {
                    city.upkeep().rebuild();
                    return 1;
                }),
                "under " + seconds + " s",
                "");
    }

    private static String millis(IntSupplier work) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            var start = System.nanoTime();
            work.getAsInt();
            times.add((System.nanoTime() - start) / 1e6);
        }
        var warm = times.subList(ROUNDS, times.size()).stream().sorted().toList();
        return "%.1f ms".formatted(warm.get(ROUNDS / 2));
    }

    /**
     * What is measured.
     *
     * @param setUp sets the city up
     * @param grown its compounds
     * @param places its places
     * @param indicators its figures
     * @param upkeep keeps them
     */
    @Component
    record City(CitySetUp setUp, FiguresCity grown, Places places, Indicators indicators, IndicatorUpkeep upkeep) {}
}
