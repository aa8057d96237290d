package org.yuanba.problem.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccountKind;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.NewAccount;
import org.yuanba.access.Scope;
import org.yuanba.ops.spi.BenchSession;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.ops.spi.Load;
import org.yuanba.place.CitySetUp;
import org.yuanba.place.PlaceOpening;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.demo.InventedRow;
import org.yuanba.problem.demo.InventedRows;
import org.yuanba.problem.listing.Pile;
import org.yuanba.problem.listing.ProblemListing;
import org.yuanba.problem.listing.Similar;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;

/** {@code ./yuanba bench problems}: the list of a district with 100,000 of them beside its own SQL, and what is alike. */
@Component
class DistrictBenchmark implements Benchmark {

    private static final PlaceKey DISTRICT = new PlaceKey("510107");
    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final String PASSWORD = "Bench-Yuanba-1";
    private static final int YARDS = 300;
    private static final int ROWS = 100_000;
    private static final int AT_ONCE = 20_000;
    private static final int ASKED = 25;

    private final Ground around;
    private final InventedRows rows;
    private final ProblemListing listing;
    private final Similar similar;
    private final JdbcClient jdbc;

    DistrictBenchmark(Ground around, InventedRows rows, ProblemListing listing, Similar similar, JdbcClient jdbc) {
        this.around = around;
        this.rows = rows;
        this.listing = listing;
        this.similar = similar;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public List<Figure> run() throws Exception {
        around.setUp().open(new PlaceKey("5101"));
        var yards = fill();
        account();
        var port = around.environment().getRequiredProperty("local.server.port", Integer.class);
        var session = new BenchSession(port, "bench-district", PASSWORD);
        var load = new Load(port, "/p/" + DISTRICT + "/problems", session.cookie());
        load.run(1, java.time.Duration.ofSeconds(6));
        var page = load.run(1, java.time.Duration.ofSeconds(5));
        var scope = Scope.ofPublicPlace(DISTRICT);
        var sql = median(() -> {
            var counts = listing.counts(scope);
            listing.list(Pile.OPEN, 1, counts.getOrDefault(Pile.OPEN, 0L), scope);
            listing.below(9, scope);
            listing.pace(scope);
        });
        var alike = median(() -> similar.to(yards.getFirst(), "leak", "3栋", "外墙渗水", scope));
        return List.of(
                new Figure(
                        "list of a district with 100,000 problems, one reader",
                        "p50 %.0f ms".formatted(page.medianMillis()),
                        "within 3 times its SQL",
                        "its SQL %.0f ms, %.1f times".formatted(sql, page.medianMillis() / sql)),
                new Figure("open problems that may be the same", "p50 %.1f ms".formatted(alike), "< 50 ms", ""));
    }

    private List<PlaceKey> fill() {
        var yards = new ArrayList<PlaceKey>();
        for (int i = 0; i < YARDS; i++) {
            yards.add(around.opening().openCompound(COMMUNITY, "测试院" + i, Actor.system()));
        }
        var random = new Random(1);
        var categories = around.catalog().categories();
        for (int from = 0; from < ROWS; from += AT_ONCE) {
            var some = new ArrayList<InventedRow>();
            for (int i = 0; i < AT_ONCE; i++) {
                var category = categories.get(random.nextInt(categories.size()));
                var open = random.nextInt(100) < 5;
                var received = around.workdays().today().minusDays(open ? random.nextInt(12) : 3 + random.nextInt(360));
                LocalDate due = received.plusDays(category.kind().days() + 2L);
                some.add(new InventedRow(
                        InventedRow.newId(),
                        yards.get(random.nextInt(YARDS)),
                        category,
                        "外墙渗水第" + i + "处",
                        "3栋2单元",
                        received,
                        due,
                        open ? null : received.plusDays(1L + random.nextInt(6)),
                        open ? "IN_PROGRESS" : "SOLVED",
                        0,
                        null));
            }
            rows.write(some);
        }
        jdbc.sql("analyze problem").update();
        return yards;
    }

    private void account() {
        var by = Actor.system();
        var account = around.accounts()
                .open(new NewAccount("bench-district", "Bench", AccountKind.STAFF, PASSWORD, false), by);
        around.accounts()
                .give(account, "district_officer", DISTRICT, new DateRange(LocalDate.of(2020, 1, 1), null), by);
    }

    private static double median(Runnable work) {
        var millis = new double[ASKED];
        for (int i = -5; i < ASKED; i++) {
            long begun = System.nanoTime();
            work.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[ASKED / 2];
    }

    /** What the bench stands on. */
    @Component("problemBenchGround")
    record Ground(
            CitySetUp setUp,
            PlaceOpening opening,
            Accounts accounts,
            Catalog catalog,
            WorkdayClock workdays,
            Environment environment) {}
}
