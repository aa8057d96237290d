package org.yuanba.indicator.keeping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yuanba.shared.PlaceKey;

/** Amounts added up for every place above the compounds they come from. */
final class Sums {

    /** Digits of the keys of the levels above a compound. */
    private static final List<Integer> ABOVE = List.of(2, 4, 6, 9, 12);

    private final Map<String, Amounts> places = new TreeMap<>();

    /** Adds what a compound contributes to every place above it; -1 times takes it away. */
    void add(PlaceKey compound, Amounts amounts, int times) {
        for (int digits : ABOVE) {
            places.computeIfAbsent(compound.value().substring(0, digits), key -> new Amounts(amounts.measures()))
                    .add(amounts, times);
        }
    }

    /** Leaves out places without anything. */
    Map<String, Amounts> places() {
        places.values().removeIf(Amounts::isZero);
        return places;
    }
}
