package org.yuanba.compound.sockets;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.Place;

/**
 * The compounds that became this one.
 *
 * @param here what they became
 * @param before what they were, by key
 */
public record LineageView(Place here, List<Place> before) {

    private static final int MOST_DRAWN = 12;
    private static final int WIDTH = 360;
    private static final int HEIGHT = 56;

    /** Whether there are few enough to draw. */
    public boolean isDrawn() {
        return before.size() <= MOST_DRAWN;
    }

    /** The last day one of them ended. */
    public @Nullable LocalDate lastDay() {
        return before.stream()
                .map(Place::endedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** The drawing's size, as an SVG reads it. */
    public String viewBox() {
        return "0 0 %d %d".formatted(WIDTH, HEIGHT);
    }

    /** Where the dot of each stands across. */
    public List<String> dots() {
        return IntStream.range(0, before.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%.1f", x(i)))
                .toList();
    }

    /** The way from each to what they became. */
    public List<String> ways() {
        return IntStream.range(0, before.size())
                .mapToObj(i ->
                        String.format(Locale.ROOT, "M%1$.1f 6 C%1$.1f 40 %2$d 24 %2$d %3$d", x(i), WIDTH / 2, HEIGHT))
                .toList();
    }

    private double x(int index) {
        return (index + 0.5) * WIDTH / before.size();
    }
}
