package org.yuanba.indicator.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.indicator.keeping.Parts.Part;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.shared.PlaceKey;

/**
 * What became of compounds: by today's compounds, a day before counts those that merged since as one, leaves out those that
 * ended since, and knows each by the key it has today.
 */
@Component
class Lineage {

    /** The measure by which the largest of merged compounds is found. */
    static final String SIZE = "households";

    private static final int LONGEST_CHAIN = 20;

    private final JdbcClient jdbc;
    private final Parts parts;
    private final MeasureBook book;

    Lineage(JdbcClient jdbc, Parts parts, MeasureBook book) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.book = book;
    }

    /** By how much the sums of these days differ when they are added up by today's compounds; only places that differ. */
    Map<LocalDate, Map<String, Amounts>> differences(List<LocalDate> days, Map<String, Integer> positions) {
        var ended = ended();
        var concerned = new HashSet<PlaceKey>(parts.rekeyed());
        concerned.addAll(ended.keySet());
        for (var place : List.copyOf(concerned)) {
            today(place, ended).ifPresent(concerned::add);
        }
        var all = concerned.isEmpty() ? List.<Part>of() : parts.of(concerned);
        var differences = new TreeMap<LocalDate, Map<String, Amounts>>();
        for (var day : days) {
            var there = all.stream().filter(part -> part.heldOn(day)).toList();
            differences.put(day, difference(there, ended, positions));
        }
        return differences;
    }

    private Map<String, Amounts> difference(
            List<Part> there, Map<PlaceKey, Optional<PlaceKey>> ended, Map<String, Integer> positions) {
        var sums = new Sums();
        var groups = new HashMap<PlaceKey, List<Part>>();
        for (var part : there) {
            sums.add(part.then(), part.amounts(), -1);
            today(part.place(), ended)
                    .ifPresent(now -> groups.computeIfAbsent(now, key -> new ArrayList<>())
                            .add(part));
        }
        groups.forEach((now, members) -> sums.add(now, joined(members, positions), 1));
        return sums.places();
    }

    /** What the members of one compound of today contributed together. */
    Amounts joined(Collection<Part> members, Map<String, Integer> positions) {
        var size = positions.getOrDefault(SIZE, 0);
        var largest = members.stream()
                .max(Comparator.<Part>comparingLong(part -> part.amounts().numerator(size))
                        .thenComparing(Part::then, Comparator.reverseOrder()))
                .orElseThrow()
                .amounts();
        var joined = largest.copy();
        for (var measure : book.all()) {
            var position = positions.get(measure.code());
            if (position != null && measure.joining() == Measure.Joining.SUM && members.size() > 1) {
                sum(joined, members, position, measure.kind());
            }
        }
        return joined;
    }

    private static void sum(Amounts joined, Collection<Part> members, int position, Measure.Kind kind) {
        long numerator = 0;
        long denominator = 0;
        for (var member : members) {
            numerator += member.amounts().numerator(position);
            denominator += member.amounts().denominator(position);
        }
        var one = kind == Measure.Kind.RATE || kind == Measure.Kind.RATIO ? denominator : Math.min(1, denominator);
        joined.set(position, numerator, one, denominator == 0 ? 1 : 0);
    }

    /** The compound of today that holds this one, none when it ended for good. */
    private static Optional<PlaceKey> today(PlaceKey place, Map<PlaceKey, Optional<PlaceKey>> ended) {
        var now = Optional.of(place);
        for (int i = 0; i < LONGEST_CHAIN && now.isPresent() && ended.containsKey(now.get()); i++) {
            now = ended.get(now.get());
        }
        return now;
    }

    private Map<PlaceKey, Optional<PlaceKey>> ended() {
        var ended = new HashMap<PlaceKey, Optional<PlaceKey>>();
        jdbc.sql("select key, successor from place where level = 'compound' and ended_on is not null")
                .query(row -> {
                    ended.put(
                            new PlaceKey(row.getString(1)),
                            Optional.ofNullable(row.getString(2)).map(PlaceKey::new));
                });
        return ended;
    }

    /** The places that differ, with what their sums are then. */
    static Map<String, Amounts> applied(Map<String, Amounts> then, Map<String, Amounts> differences) {
        var now = new TreeMap<String, Amounts>();
        Set<String> places = differences.keySet();
        for (var place : places) {
            var sum = then.containsKey(place)
                    ? then.getOrDefault(place, new Amounts(0)).copy()
                    : new Amounts(0);
            sum.add(differences.getOrDefault(place, new Amounts(0)), 1);
            now.put(place, sum);
        }
        return now;
    }
}
