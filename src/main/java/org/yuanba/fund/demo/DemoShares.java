package org.yuanba.fund.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/** How much of each of the three published totals a yard gets. */
final class DemoShares {

    private static final long ROUND = 10_000;
    private static final int OF = 10;

    private final Map<DemoTotals.Pocket, Long> usual = new EnumMap<>(DemoTotals.Pocket.class);
    private final Map<PlaceKey, Map<DemoTotals.Pocket, Long>> fixed = new HashMap<>();

    private DemoShares() {}

    /** About what falls to one yard, more or less. */
    static DemoShares usual(Map<DemoTotals.Pocket, Long> each) {
        var shares = new DemoShares();
        each.forEach((pocket, fen) -> shares.usual.put(pocket, fen * OF / pocket.ofTen()));
        return shares;
    }

    /** Exactly these sums together, the last yard what cannot be split evenly. */
    static DemoShares missing(Map<DemoTotals.Pocket, Long> sums, List<Place> yards) {
        var shares = new DemoShares();
        sums.forEach((pocket, fen) -> {
            var takers = yards.stream()
                    .map(Place::key)
                    .filter(yard -> takes(yard, pocket))
                    .toList();
            var among = takers.isEmpty() ? List.of(yards.getLast().key()) : takers;
            var each = Math.max(0, fen) / among.size() / ROUND * ROUND;
            for (var yard : among) {
                shares.fixed
                        .computeIfAbsent(yard, key -> new EnumMap<>(DemoTotals.Pocket.class))
                        .put(pocket, each);
            }
            shares.fixed
                    .computeIfAbsent(among.getLast(), key -> new EnumMap<>(DemoTotals.Pocket.class))
                    .put(pocket, Math.max(0, fen) - each * (among.size() - 1));
        });
        return shares;
    }

    /** Fen for this yard. */
    long of(PlaceKey yard, DemoTotals.Pocket pocket) {
        if (!fixed.isEmpty()) {
            return fixed.getOrDefault(yard, Map.of()).getOrDefault(pocket, 0L);
        }
        if (!takes(yard, pocket)) {
            return 0;
        }
        var percent = 40 + number(yard, 2 + pocket.ordinal()) % 121;
        return Math.max(ROUND, usual.getOrDefault(pocket, 0L) * percent / 100 / ROUND * ROUND);
    }

    private static boolean takes(PlaceKey yard, DemoTotals.Pocket pocket) {
        return number(yard, 10 + pocket.ordinal()) % OF < pocket.ofTen();
    }

    /** Spreads over the city, the same each time. */
    static int number(PlaceKey yard, int purpose) {
        var hash = (yard.value() + purpose).hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) & 0x7fffffff;
    }
}
