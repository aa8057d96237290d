package org.yuanba.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The key of a place: digits whose prefix is the parent's key. 2, 4, 6, 9 and 12 digits follow the national division
 * codes (GB/T 2260, GB/T 10114), 15 is a compound. "Everything in a place" is the range from the key to
 * {@link #upperBound()}.
 *
 * @param value 2, 4, 6, 9, 12 or 15 ASCII digits
 */
public record PlaceKey(String value) implements Comparable<PlaceKey> {

    /** Refuses anything but 2, 4, 6, 9, 12 or 15 ASCII digits. */
    public PlaceKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A place key has 2, 4, 6, 9, 12 or 15 digits, this one is: "
                    + value.substring(0, Math.min(value.length(), 20)));
        }
    }

    /** The key, if the text is one; surrounding blanks are not. */
    public static Optional<PlaceKey> parse(String text) {
        return isValid(text) ? Optional.of(new PlaceKey(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return PlaceLevel.ofDigits(text.length()).isPresent();
    }

    /** The level this key belongs to. */
    public PlaceLevel level() {
        return PlaceLevel.ofDigits(value.length()).orElseThrow();
    }

    /** The key of the place directly above, empty for a province. */
    public Optional<PlaceKey> parent() {
        return level().above().map(this::at);
    }

    /**
     * This key cut to a level at or above its own.
     *
     * @throws IllegalArgumentException when the level lies below its own
     */
    public PlaceKey at(PlaceLevel level) {
        if (level.digits() > value.length()) {
            throw new IllegalArgumentException("Place " + value + " has no " + level.word());
        }
        return new PlaceKey(value.substring(0, level.digits()));
    }

    /** Whether the other place is this one or lies in it. */
    public boolean covers(PlaceKey other) {
        return other.value.startsWith(value);
    }

    /** From the province down to this key itself. */
    public List<PlaceKey> path() {
        var path = new ArrayList<PlaceKey>();
        for (var level : PlaceLevel.values()) {
            if (level.digits() <= value.length()) {
                path.add(at(level));
            }
        }
        return List.copyOf(path);
    }

    /** The first text after every key in this place, in byte order: {@code key <= k < upperBound}. */
    public String upperBound() {
        return value + ":";
    }

    @Override
    public int compareTo(PlaceKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
