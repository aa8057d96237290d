package org.yuanba.board.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.Boards;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.ops.spi.Load;
import org.yuanba.place.CitySetUp;
import org.yuanba.place.PlaceOpening;
import org.yuanba.shared.PlaceKey;

/** {@code ./yuanba bench board}: the public blackboard of one compound, read by many at once. */
@Component
class BoardBenchmark implements Benchmark {

    private static final int CONNECTIONS = 8;
    private static final int RUNS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration RUN = Duration.ofSeconds(4);
    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");

    private final CitySetUp setUp;
    private final PlaceOpening opening;
    private final Boards boards;
    private final Environment environment;

    BoardBenchmark(CitySetUp setUp, PlaceOpening opening, Boards boards, Environment environment) {
        this.setUp = setUp;
        this.opening = opening;
        this.boards = boards;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "board";
    }

    @Override
    public List<Figure> run() throws InterruptedException {
        setUp.open(new PlaceKey("5101"));
        var compound = opening.openCompound(COMMUNITY, "305号院", Actor.system());
        var code = boards.get(compound, Scope.ofPublicPlace(compound)).code();
        var load = new Load(environment.getRequiredProperty("local.server.port", Integer.class), "/b/" + code.value());
        load.run(CONNECTIONS, WARM_UP);
        var runs = new ArrayList<Load.Result>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(load.run(CONNECTIONS, RUN));
        }
        runs.sort(Comparator.comparingDouble(Load.Result::perSecond));
        var median = runs.get(RUNS / 2);
        if (median.failed() > 0) {
            throw new IllegalStateException("The blackboard failed " + median.failed() + " times");
        }
        return List.of(new Figure(
                "blackboard of a compound, %d connections".formatted(CONNECTIONS),
                "%.0f/s, p50 %.1f ms, p99 %.1f ms"
                        .formatted(median.perSecond(), median.medianMillis(), median.p99Millis()),
                "≥ 2,000/s",
                ""));
    }
}
