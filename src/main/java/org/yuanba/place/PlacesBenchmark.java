package org.yuanba.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Scope;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.place.division.DivisionImporting;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** {@code ./yuanba bench places}: the whole country; opening 11,000 compounds; the picker and the search over 110,000. */
@Component
class PlacesBenchmark implements Benchmark {

    private static final int MANY = 11_000;
    private static final int RUNS = 9;
    private static final int COUNTRY_RUNS = 3;
    private static final PlaceKey CITY = new PlaceKey("5101");

    private final CitySetUp setUp;
    private final Places places;
    private final PlaceOpening opening;
    private final Reading reading;
    private final Country country;

    PlacesBenchmark(CitySetUp setUp, Places places, PlaceOpening opening, Reading reading, Country country) {
        this.setUp = setUp;
        this.country = country;
        this.places = places;
        this.opening = opening;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public List<Figure> run() {
        setUp.open(CITY);
        var all = Scope.ofPublicPlace(CITY);
        var communities = places.at(PlaceLevel.COMMUNITY, all);
        var figures = new ArrayList<Figure>();
        figures.add(figure(
                "opening 11,000 compounds, each with an old name", "< 500 ms", () -> openAndTakeBack(communities)));
        for (int from = 0; from < 10 * MANY; from += MANY) {
            opening.openCompounds(compounds(communities, from));
        }
        figures.add(figure(
                "columns of the picker over 110,000",
                "",
                () -> reading.columns().of(communities.get(1500).key(), all)));
        for (var words : List.of("7777号院", "安居小区", "ajxq", "老院1234")) {
            figures.add(figure(
                    "search of " + words + " over 110,000",
                    "",
                    () -> reading.search().find(words, all, 30)));
        }
        figures.addAll(theWholeCountry());
        return figures;
    }

    /** Three editions of every division, beside putting the same rows into the same table from one that holds them. */
    private List<Figure> theWholeCountry() {
        var times = new ArrayList<Long>();
        var beside = new ArrayList<Long>();
        int rows = 0;
        for (int i = 0; i < COUNTRY_RUNS; i++) {
            long begun = System.nanoTime();
            rows = country.importShipped("bench " + i);
            long between = System.nanoTime();
            country.copyWithinTheDatabase("bench " + i);
            times.add(between - begun);
            beside.add(System.nanoTime() - between);
        }
        times.sort(null);
        beside.sort(null);
        var median = times.get(COUNTRY_RUNS / 2) / 1e9;
        var copied = beside.get(COUNTRY_RUNS / 2) / 1e9;
        return List.of(new Figure(
                "importing all %,d divisions of the country".formatted(rows),
                "%.1f s".formatted(median),
                "< 60 s",
                "insert … select of the same rows %.1f s, ratio %.1f".formatted(copied, median / copied)));
    }

    private void openAndTakeBack(List<Place> communities) {
        country.transaction().executeWithoutResult(status -> {
            opening.openCompounds(compounds(communities, 0));
            status.setRollbackOnly();
        });
    }

    private static List<NewCompound> compounds(List<Place> communities, int from) {
        return IntStream.range(from, from + MANY)
                .mapToObj(n -> new NewCompound(
                        communities.get(n % communities.size()).key(), "安居小区" + n + "号院", List.of("老院" + n)))
                .toList();
    }

    private static Figure figure(String what, String target, Runnable work) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            work.run();
            times.add(System.nanoTime() - begun);
        }
        times.sort(null);
        return new Figure(what, "%.1f ms".formatted(times.get(RUNS / 2) / 1e6), target, "");
    }

    /** Editions of the whole country. */
    @Component
    record Country(DivisionImporting importing, JdbcClient jdbc, TransactionTemplate transaction) {

        int importShipped(String source) {
            try (var file =
                    Objects.requireNonNull(PlacesBenchmark.class.getResourceAsStream("/data/divisions-cn.csv.gz"))) {
                return importing
                        .importFile(file, source, LocalDate.of(2023, 6, 30))
                        .rows();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The rows go under an edition of their own, and are taken back at once. */
        void copyWithinTheDatabase(String source) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("""
                        with e as (insert into public.division_edition (id, source, as_of, imported_at, rows)
                          select gen_random_uuid(), source || ' copied', as_of, imported_at, rows
                          from public.division_edition where source = :source returning id)
                        insert into public.division (edition, code, level, name, parent)
                        select e.id, d.code, d.level, d.name, d.parent from e, public.division d
                        join public.division_edition o on o.id = d.edition where o.source = :source
                        """).param("source", source).update();
                status.setRollbackOnly();
            });
        }
    }

    /** What is read. */
    @Component
    record Reading(PlaceColumns columns, PlaceSearch search) {}
}
