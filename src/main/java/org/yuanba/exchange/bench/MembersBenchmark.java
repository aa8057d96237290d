package org.yuanba.exchange.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.AccountKind;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.NewAccount;
import org.yuanba.exchange.domain.LedgerSheets;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.ops.Cities;
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
 * {@code ./yuanba bench members}: 110,000 members come in from a file of which one row in a hundred is faulty, names and
 * numbers encrypted, and page 1 of their list is read at every scope.
 */
@Component
class MembersBenchmark implements Benchmark {

    private static final Logger LOG = LoggerFactory.getLogger(MembersBenchmark.class);
    private static final int MEMBERS = 110_000;
    private static final int COMPOUNDS = 11_000;
    private static final int CONNECTIONS = 8;
    private static final int RUNS = 3;
    private static final int QUIET = 3;
    private static final int LONGEST = 90;
    private static final String PASSWORD = "Bench-Yuanba-1";
    private static final PlaceKey CITY = new PlaceKey("5101");
    private static final List<PlaceKey> SCOPES =
            List.of(CITY, new PlaceKey("510107"), new PlaceKey("510107009"), new PlaceKey("510107009004"));

    private final CitySetUp setUp;
    private final Places places;
    private final Access access;
    private final Sheets sheets;
    private final Environment environment;

    MembersBenchmark(CitySetUp setUp, Places places, Access access, Sheets sheets, Environment environment) {
        this.setUp = setUp;
        this.places = places;
        this.access = access;
        this.sheets = sheets;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public List<Figure> run() throws Exception {
        var city = setUp.open(CITY);
        var figures = new ArrayList<Figure>();
        Cities.in(city, () -> {
            figures.addAll(imported());
            openAccounts();
            return city;
        });
        untilQuiet();
        figures.add(Cities.in(city, this::coverage));
        for (var place : SCOPES) {
            var session = new BenchSession(port(), "bench-" + place, PASSWORD);
            figures.add(listed(place, "/p/" + place + "/members", "page", session));
            figures.add(listed(place, "/p/" + place + "/members?category=FLOATING", "page, one category", session));
            figures.add(listed(place, "/api/places/" + place + "/members", "data", session));
        }
        return figures;
    }

    /** After an import entries are sealed and sums drawn anew; the lists are measured when that is done. */
    private static void untilQuiet() throws InterruptedException {
        var quiet = 0;
        for (int second = 0; quiet < QUIET && second < LONGEST; second++) {
            var before = cpu();
            Thread.sleep(Duration.ofSeconds(1));
            quiet = cpu() - before < 0.15 ? quiet + 1 : 0;
        }
    }

    private List<Figure> imported() {
        var ledger = sheets.named("compounds");
        var members = sheets.named("members");
        try {
            var yards = yards();
            sheets.run.confirm(sheets.run.upload(yards, ledger, CITY), ledger);
            var file = new MemberFile(compounds()).write(MEMBERS);
            var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            var start = System.nanoTime();
            var cpu = cpu();
            var record = sheets.run.upload(file, members, CITY);
            var checked = since(start);
            sheets.run.confirmGood(record, members);
            var wall = since(start);
            LOG.info(
                    "checked {} s, imported {} s, {} s of CPU in this process, load {}",
                    checked,
                    wall,
                    cpu() - cpu,
                    load);
            Files.delete(yards);
            Files.delete(file);
            return List.of(
                    new Figure(
                            "import of 110,000 members, one in a hundred faulty, file to committed, %d refused"
                                    .formatted(record.counts().refused()),
                            seconds(wall),
                            "under 20 s",
                            "%s of CPU in this process, load %.1f before".formatted(seconds(cpu() - cpu), load)),
                    new Figure("of it, reading, checking and keeping the rows", seconds(checked), "", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path yards() {
        var all = access.scope(Actor.system());
        var above = new HashMap<PlaceKey, String>();
        places.at(PlaceLevel.DISTRICT, all).forEach(place -> above.put(place.key(), place.name()));
        places.at(PlaceLevel.STREET, all).forEach(place -> above.put(place.key(), place.name()));
        return new LedgerFile(places.at(PlaceLevel.COMMUNITY, all), above).write(COMPOUNDS);
    }

    private List<PlaceKey> compounds() {
        return places.at(PlaceLevel.COMPOUND, access.scope(Actor.system())).stream()
                .map(Place::key)
                .toList();
    }

    private Figure coverage() {
        try {
            var session = new BenchSession(port(), "bench-" + CITY, PASSWORD);
            return new CoverageMeasured(sheets.run, sheets.named("organisations"), CITY, port(), session.cookie())
                    .measure(compounds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Each reader has the right to records at her own place, as nobody above the community begins with it. */
    private void openAccounts() {
        var by = Actor.system();
        for (var place : SCOPES) {
            var account = sheets.accounts.open(
                    new NewAccount("bench-" + place, "Bench", AccountKind.STAFF, PASSWORD, false), by);
            sheets.accounts.give(account, "community_worker", place, new DateRange(LocalDate.of(2020, 1, 1), null), by);
        }
    }

    private Figure listed(PlaceKey place, String path, String form, BenchSession session) throws Exception {
        var load = new Load(port(), path, session.cookie());
        load.run(CONNECTIONS, Duration.ofSeconds(3));
        var results = new ArrayList<Load.Result>();
        for (int i = 0; i < RUNS; i++) {
            results.add(load.run(CONNECTIONS, Duration.ofSeconds(2)));
        }
        results.sort((a, b) -> Double.compare(a.perSecond(), b.perSecond()));
        var median = results.get(RUNS / 2);
        if (median.failed() > 0) {
            throw new IllegalStateException(path + " failed " + median.failed() + " times");
        }
        return new Figure(
                "page 1 of %s (%s), as %s, %d connections"
                        .formatted(place.level().word(), place, form, CONNECTIONS),
                "%.0f/s, p50 %.1f ms, p99 %.1f ms"
                        .formatted(median.perSecond(), median.medianMillis(), median.p99Millis()),
                "≥ 500/s",
                "load %.1f"
                        .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private static double cpu() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .orElse(0L)
                / 1e3;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String seconds(double time) {
        return String.format(Locale.ROOT, "%.2f s", time);
    }

    /**
     * What comes in, and who reads.
     *
     * @param all the sheets of every module
     * @param run the steps of an import
     * @param accounts accounts
     */
    @Component
    record Sheets(LedgerSheets all, ImportRun run, Accounts accounts) {

        LedgerSheet named(String code) {
            return all.find(code).orElseThrow();
        }
    }
}
