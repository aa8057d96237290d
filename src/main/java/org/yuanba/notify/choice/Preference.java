package org.yuanba.notify.choice;

import java.util.ArrayList;
import java.util.List;
import org.yuanba.notify.Way;
import org.yuanba.person.PersonReach;

/**
 * How somebody wants to be told.
 *
 * @param ways in the order she prefers, at least one
 * @param quiet when she is not to be disturbed
 */
public record Preference(List<Way> ways, QuietHours quiet) {

    /** Keeps its own list. */
    public Preference {
        ways = List.copyOf(ways);
    }

    /** What holds for one who chose no order: the ways of her record, what disturbs least first. */
    public static Preference of(PersonReach reach, QuietHours quiet) {
        var ways = new ArrayList<Way>();
        add(ways, reach, "SMS", Way.MESSAGE);
        add(ways, reach, "PHONE", Way.CALL);
        add(ways, reach, "VISIT", Way.VISIT);
        add(ways, reach, "PAPER", Way.PAPER);
        add(ways, reach, "WEB", Way.PAGE);
        if (ways.isEmpty()) {
            ways.add(Way.MESSAGE);
            ways.add(Way.PAPER);
        }
        return new Preference(ways, quiet);
    }

    private static void add(List<Way> ways, PersonReach reach, String word, Way way) {
        if (reach.ways().contains(word)) {
            ways.add(way);
        }
    }
}
