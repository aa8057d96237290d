package org.yuanba.demo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;
import org.yuanba.ops.spi.Benchmark;

/** {@code ./yuanba bench demo}: the whole sample city with its past, from an empty database. */
@Component
class CityBenchmark implements Benchmark {

    private static final double NANOS = 1e9;

    private final DemoCity demo;
    private final Cities cities;
    private final JdbcClient jdbc;

    CityBenchmark(DemoCity demo, Cities cities, JdbcClient jdbc) {
        this.demo = demo;
        this.cities = cities;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public List<Figure> run() {
        var begun = System.nanoTime();
        demo.build();
        var seconds = (System.nanoTime() - begun) / NANOS;
        var yards = counted("select count(*) from place where level = 'compound' and ended_on is null");
        var written = counted("select count(*) from audit_entry");
        return List.of(new Figure(
                "the whole sample city of %,d compounds, with fourteen month-ends and audit".formatted(yards),
                "%.1f s".formatted(seconds),
                "under 60 s",
                "%,.0f compounds/s, %,.0f acts of the audit trail/s".formatted(yards / seconds, written / seconds)));
    }

    private long counted(String sql) {
        return Cities.in(
                cities.standard().orElseThrow(),
                () -> jdbc.sql(sql).query(Long.class).single());
    }
}
