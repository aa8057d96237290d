package org.yuanba.problem.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of spot in a compound. */
public enum Spot {
    /** In or at a building. */
    BUILDING,
    /** In the yard. */
    YARD,
    /** At the gate. */
    GATE,
    /** Somewhere else. */
    ELSEWHERE;

    /** The spot of this name. */
    public static Optional<Spot> parse(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Message key of it in words. */
    public String key() {
        return "problem.spot." + name().toLowerCase(Locale.ROOT);
    }
}
