package org.yuanba.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Scope;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** {@code ./yuanba bench places}: opening 11,000 compounds at once; the picker and the search over 110,000. */
@Component
class PlacesBenchmark implements Benchmark {

    private static final int MANY = 11_000;
    private static final int RUNS = 9;
    private static final PlaceKey CITY = new PlaceKey("5101");

    private final CitySetUp setUp;
    private final Places places;
    private final PlaceOpening opening;
    private final Reading reading;
    private final TransactionTemplate transaction;

    PlacesBenchmark(
            CitySetUp setUp, Places places, PlaceOpening opening, Reading reading, TransactionTemplate transaction) {
        this.setUp = setUp;
        this.places = places;
        this.opening = opening;
        this.reading = reading;
        this.transaction = transaction;
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
        return figures;
    }

    private void openAndTakeBack(List<Place> communities) {
        transaction.executeWithoutResult(status -> {
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

    /** What is read. */
    @Component
    record Reading(PlaceColumns columns, PlaceSearch search) {}
}
