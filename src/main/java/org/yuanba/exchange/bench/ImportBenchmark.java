package org.yuanba.exchange.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.exchange.domain.LedgerSheets;
import org.yuanba.ops.Cities;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.place.CitySetUp;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Imports and exports an invented ledger in a city set up for it, beside reading and {@code COPY} alone. */
@Component
class ImportBenchmark implements Benchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ImportBenchmark.class);
    private static final PlaceKey CITY = new PlaceKey("5101");
    private static final int ROWS = 11_000;
    private static final int MANY = 110_000;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;
    private static final double MEGABYTE = 1 << 20;

    private final CitySetUp setUp;
    private final Places places;
    private final Access access;
    private final LedgerSheets sheets;
    private final ImportRun run;

    ImportBenchmark(CitySetUp setUp, Places places, Access access, LedgerSheets sheets, ImportRun run) {
        this.setUp = setUp;
        this.places = places;
        this.access = access;
        this.sheets = sheets;
        this.run = run;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> run() throws Exception {
        var city = setUp.open(CITY);
        var figures = new ArrayList<Figure>();
        Cities.in(city, () -> {
            try {
                var small = file(ROWS);
                var many = file(MANY);
                figures.addAll(small(small));
                figures.addAll(many(many));
                Files.delete(small);
                Files.delete(many);
                return city;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return figures;
    }

    private Path file(int rows) {
        var all = access.scope(Actor.system());
        var above = new HashMap<PlaceKey, String>();
        places.at(PlaceLevel.DISTRICT, all).forEach(place -> above.put(place.key(), place.name()));
        places.at(PlaceLevel.STREET, all).forEach(place -> above.put(place.key(), place.name()));
        return new LedgerFile(places.at(PlaceLevel.COMMUNITY, all), above).write(rows);
    }

    private List<Figure> small(Path file) throws IOException {
        var times = new HashMap<String, List<Double>>();
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            var measured = round(file);
            LOG.info("round {}: {}", round + 1, measured);
            if (round >= WARM_UPS) {
                measured.forEach((what, time) ->
                        times.computeIfAbsent(what, w -> new ArrayList<>()).add(time));
            }
        }
        var imported = median(times, "import");
        var reading = median(times, "read");
        var copy = median(times, "copy");
        return List.of(
                new Figure(
                        "import of 11,000 rows × 20 columns, file to committed, into an empty city",
                        seconds(imported),
                        "under 3 s",
                        "reading alone %s, COPY alone %s: %.1f times both"
                                .formatted(seconds(reading), seconds(copy), imported / (reading + copy))),
                new Figure(
                        "of it, reading, checking and keeping the rows",
                        seconds(median(times, "check")),
                        "",
                        ratio(median(times, "check"), imported)),
                new Figure(
                        "the same file again",
                        seconds(median(times, "again")),
                        "under 2 s",
                        ratio(median(times, "again"), imported)),
                new Figure(
                        "export of 11,000 rows, warm",
                        seconds(median(times, "export")),
                        "within 1 s",
                        ratio(median(times, "export"), imported)),
                new Figure(
                        "undo of 11,000 rows",
                        seconds(median(times, "undo")),
                        "",
                        ratio(median(times, "undo"), imported)));
    }

    private Map<String, Double> round(Path file) throws IOException {
        var times = new HashMap<String, Double>();
        var sheet = sheets.find("compounds").orElseThrow();
        times.put("read", time(() -> run.read(file)));
        times.put("copy", time(() -> run.copy(file)) - times.getOrDefault("read", 0.0));
        var start = System.nanoTime();
        var checked = run.upload(file, sheet, CITY);
        times.put("check", since(start));
        run.confirm(checked, sheet);
        times.put("import", since(start));
        times.put("again", time(() -> run.uploadSame(file, sheet, CITY)));
        times.put("export", time(() -> run.export(sheet, CITY, OutputStream.nullOutputStream())));
        times.put("undo", time(() -> run.undo(checked, sheet)));
        return times;
    }

    private List<Figure> many(Path file) {
        var sheet = sheets.find("compounds").orElseThrow();
        var start = System.nanoTime();
        var checked = run.upload(file, sheet, CITY);
        run.confirm(checked, sheet);
        var taken = since(start);
        LOG.info("{} rows: {} s", MANY, taken);
        run.undo(checked, sheet);
        try (var heap = HeapWatch.begin()) {
            run.confirm(run.upload(file, sheet, CITY), sheet);
            return List.of(
                    new Figure("import of 110,000 rows, file to committed", seconds(taken), "under 20 s", ""),
                    new Figure(
                            "heap it holds beyond what was there, at most, after collection",
                            "%.0f MB".formatted(heap.most() / MEGABYTE),
                            "under 128 MB",
                            ""));
        }
    }

    private static double time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return since(start);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(Map<String, List<Double>> times, String what) {
        var sorted = times.getOrDefault(what, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static String seconds(double time) {
        return String.format(Locale.ROOT, "%.2f s", time);
    }

    private static String ratio(double time, double imported) {
        return String.format(Locale.ROOT, "%.2f of the import", time / imported);
    }
}
