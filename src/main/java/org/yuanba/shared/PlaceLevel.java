package org.yuanba.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The six levels of the place tree, from the province down to one compound. */
public enum PlaceLevel {
    /** A province or a municipality such as 重庆: 2 digits. */
    PROVINCE(2),
    /** A prefecture-level city: 4 digits. */
    CITY(4),
    /** A district, county or county-level city: 6 digits. */
    DISTRICT(6),
    /** A street (subdistrict), town or township: 9 digits. */
    STREET(9),
    /** A community, the area of one residents' committee: 12 digits. */
    COMMUNITY(12),
    /** An old residential compound: 15 digits. */
    COMPOUND(15);

    private static final List<Optional<PlaceLevel>> BY_DIGITS = IntStream.rangeClosed(0, COMPOUND.digits)
            .mapToObj(digits -> Arrays.stream(values())
                    .filter(level -> level.digits == digits)
                    .findFirst())
            .toList();

    private final int digits;

    PlaceLevel(int digits) {
        this.digits = digits;
    }

    /** Number of digits of a key at this level. */
    public int digits() {
        return digits;
    }

    /** The message key part and database word of this level, such as {@code community}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level directly above, empty for a province. */
    public Optional<PlaceLevel> above() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** The level directly below, empty for a compound. */
    public Optional<PlaceLevel> below() {
        return this == COMPOUND ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** The level whose keys have this many digits, if there is one. */
    public static Optional<PlaceLevel> ofDigits(int digits) {
        return digits >= 0 && digits < BY_DIGITS.size() ? BY_DIGITS.get(digits) : Optional.empty();
    }
}
