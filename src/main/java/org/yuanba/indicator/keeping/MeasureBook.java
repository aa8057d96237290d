package org.yuanba.indicator.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.indicator.spi.Contribution;
import org.yuanba.indicator.spi.IndicatorSource;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.shared.PlaceKey;

/** Every measure of every module, and where each stands in the arrays of a city. */
@Component
public class MeasureBook {

    private final List<IndicatorSource> sources;
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final JdbcClient jdbc;

    /** Positions are given once and never change: a city that has one for every measure need not be asked again. */
    private final Map<City, Map<String, Integer>> known = new ConcurrentHashMap<>();

    MeasureBook(List<IndicatorSource> sources, JdbcClient jdbc) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(IndicatorSource::order))
                .toList();
        this.jdbc = jdbc;
        for (var source : this.sources) {
            for (var measure : source.measures()) {
                if (measures.put(measure.code(), measure) != null) {
                    throw new IllegalStateException("Two modules bring a measure " + measure.code());
                }
            }
        }
    }

    /** All of them, in the order in which they are shown. */
    public List<Measure> all() {
        return List.copyOf(measures.values());
    }

    /** The measure of this code. */
    public Optional<Measure> find(String code) {
        return Optional.ofNullable(measures.get(code));
    }

    /** Where each measure stands in the arrays of this city; one that is new here is not among them yet. */
    @Unscoped("the numbering of measures is the same for every place")
    public Map<String, Integer> positions() {
        var city = Cities.chosen().orElse(null);
        var kept = city == null ? null : known.get(city);
        if (kept != null) {
            return kept;
        }
        var positions = Map.copyOf(read());
        if (city != null && positions.keySet().containsAll(measures.keySet())) {
            known.put(city, positions);
        }
        return positions;
    }

    private Map<String, Integer> read() {
        var positions = new HashMap<String, Integer>();
        jdbc.sql("select code, position from indicator_measure").query(row -> {
            positions.put(row.getString(1), row.getInt(2));
        });
        return positions;
    }

    /** Gives measures that are new in this city a position; answers whether there were any. */
    boolean enter(LocalDate today) {
        var entries = read();
        var next = entries.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        var entered = false;
        for (var code : measures.keySet()) {
            if (!entries.containsKey(code)) {
                jdbc.sql("insert into indicator_measure (code, position, since) values (?, ?, ?)")
                        .params(code, next++, today)
                        .update();
                entered = true;
            }
        }
        return entered;
    }

    /** What the compounds of these places contribute now, all modules together. */
    Map<PlaceKey, Amounts> measure(Collection<PlaceKey> places, Map<String, Integer> positions) {
        var size = positions.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        var measured = new HashMap<PlaceKey, Amounts>();
        for (var source : sources) {
            var codes = new ArrayList<Integer>();
            source.measures().forEach(measure -> codes.add(positions.get(measure.code())));
            source.measure(places)
                    .forEach((compound, contribution) ->
                            enter(measured.computeIfAbsent(compound, key -> new Amounts(size)), contribution, codes));
        }
        return measured;
    }

    private static void enter(Amounts amounts, Contribution contribution, List<Integer> positions) {
        for (int i = 0; i < positions.size(); i++) {
            amounts.set(
                    positions.get(i), contribution.numerator(i), contribution.denominator(i), contribution.leftOut(i));
        }
    }
}
