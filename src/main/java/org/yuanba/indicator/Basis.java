package org.yuanba.indicator;

import java.util.Locale;
import java.util.Optional;

/** By which compounds a day before is counted, since compounds merge and places get other keys. */
public enum Basis {
    /** By the compounds and places of that day: what was reported then. */
    THEN,
    /** By today's: compounds that merged since count as one, those that ended since not at all. */
    NOW;

    /** Its name in addresses and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The basis of this name. */
    public static Optional<Basis> ofCode(String code) {
        return code.equals("then") ? Optional.of(THEN) : code.equals("now") ? Optional.of(NOW) : Optional.empty();
    }
}
