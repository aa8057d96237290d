package org.yuanba.problem.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.board.BoardDoors;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.place.CitySetUp;
import org.yuanba.place.PlaceOpening;
import org.yuanba.shared.PlaceKey;

/** {@code ./yuanba bench intake}: reports without photos from many addresses to many compounds, all rules on. */
@Component
class IntakeBenchmark implements Benchmark {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");
    private static final int YARDS = 400;
    private static final int RATE = 500;
    private static final int RUNS = 3;
    private static final int WARM_UP_SECONDS = 12;
    private static final int SECONDS = 8;

    private final CitySetUp setUp;
    private final PlaceOpening opening;
    private final BoardDoors doors;
    private final JdbcClient jdbc;
    private final Environment environment;

    IntakeBenchmark(CitySetUp setUp, PlaceOpening opening, BoardDoors doors, JdbcClient jdbc, Environment environment) {
        this.setUp = setUp;
        this.opening = opening;
        this.doors = doors;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public List<Figure> run() throws Exception {
        setUp.open(new PlaceKey("5101"));
        var paths = new ArrayList<String>();
        for (int i = 0; i < YARDS; i++) {
            paths.add(doors.of(opening.openCompound(COMMUNITY, "测试院" + i, Actor.system()))
                            .path() + "/report");
        }
        var senders = new Senders(environment.getRequiredProperty("local.server.port", Integer.class), paths);
        senders.send(RATE / 2, WARM_UP_SECONDS);
        var runs = new ArrayList<Senders.Result>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(senders.send(RATE, SECONDS));
        }
        var failed = runs.stream().mapToInt(Senders.Result::failed).sum();
        var expected = RATE / 2 * WARM_UP_SECONDS + RUNS * RATE * SECONDS;
        var kept = jdbc.sql("select count(*) from problem").query(Long.class).single();
        if (failed > 0 || kept != expected) {
            throw new IllegalStateException(
                    "Of %d reports %d failed and %d are kept".formatted(expected, failed, kept));
        }
        runs.sort(Comparator.comparingDouble(Senders.Result::p99Millis));
        var median = runs.get(RUNS / 2);
        return List.of(new Figure(
                "reports without photos, %d a second from as many addresses as it takes to %d compounds, each kept once"
                        .formatted(RATE, YARDS),
                "%.0f/s, p50 %.1f ms, p99 %.1f ms"
                        .formatted(median.perSecond(), median.medianMillis(), median.p99Millis()),
                "500/s, p99 < 60 ms",
                "client and server on the same cores"));
    }
}
