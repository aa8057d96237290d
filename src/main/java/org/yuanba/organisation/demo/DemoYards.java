package org.yuanba.organisation.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** In which order the yards of the sample city get their organisations, and which ones the account speaks of. */
final class DemoYards {

    /** The yard with eight branches. */
    static final String YUYUAN = "玉苑小区";

    /** The yard whose branch was formed after its floating members had been found. */
    static final String WEIXINYUAN = "卫欣苑小区";

    /** Yards that wait for a branch, so that those who try the sample city have something to begin. */
    static final Set<String> WAITING = Set.of("缝纫厂院", "教工院", "农机厂宿舍", "竹器社院", "运输公司院");

    private static final Set<String> FIRST = Set.of("305号院", YUYUAN, "五四小区");
    private static final Set<PlaceKey> ACCOUNT =
            Set.of(new PlaceKey("510114008017"), new PlaceKey("510107009004"), new PlaceKey("510107010010"));

    private DemoYards() {}

    /** In the order in which they are covered: those of the account first, those that wait last. */
    static List<Place> inOrder(List<Place> yards) {
        return yards.stream()
                .sorted(Comparator.comparingInt(DemoYards::turn)
                        .thenComparingLong(yard -> mixed(yard.key(), 1))
                        .thenComparing(Place::key))
                .toList();
    }

    private static int turn(Place yard) {
        return FIRST.contains(yard.name()) ? 0 : waits(yard) ? 2 : 1;
    }

    /** Whether it is one of the account that waits. */
    static boolean waits(Place yard) {
        return isOfTheAccount(yard)
                && (WAITING.contains(yard.name()) || yard.name().equals(WEIXINYUAN));
    }

    private static boolean isOfTheAccount(Place yard) {
        return ACCOUNT.contains(yard.key().at(PlaceLevel.COMMUNITY));
    }

    /** A number from 0 to 99 that depends on nothing but the key and what it is drawn for. */
    static int percent(PlaceKey key, int purpose) {
        return (int) Math.floorMod(mixed(key, purpose), 100L);
    }

    private static long mixed(PlaceKey key, int purpose) {
        long mixed = Long.parseLong(key.value()) * 0x9E3779B97F4A7C15L + purpose * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (mixed ^ (mixed >>> 31)) >>> 1;
    }
}
