package org.yuanba.indicator.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yuanba.indicator.Figure;
import org.yuanba.indicator.Figures;
import org.yuanba.indicator.spi.Measure;

/**
 * How one figure went over the last month-ends until today, as a line to be drawn.
 *
 * @param days what was known of each day, oldest first
 * @param measure which figure
 */
public record Trend(List<Figures> days, Measure measure) {

    /** Width of the drawing. */
    public static final int WIDTH = 200;

    /** Height of the drawing. */
    public static final int HEIGHT = 36;

    private static final int MARGIN = 4;

    /** Whether there is anything to compare. */
    public boolean isDrawn() {
        return days.size() > 1
                && IntStream.range(0, days.size()).noneMatch(day -> figure(day).hidden());
    }

    /** The figure of the first day. */
    public Figure first() {
        return figure(0);
    }

    /** The figure of the last day. */
    public Figure last() {
        return figure(days.size() - 1);
    }

    /** The corners of the line, as an SVG reads them. */
    public String points() {
        return IntStream.range(0, days.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", x(i), y(i)))
                .collect(Collectors.joining(" "));
    }

    /** Where the last corner lies across. */
    public String lastX() {
        return String.format(Locale.ROOT, "%.1f", x(days.size() - 1));
    }

    /** Where the last corner lies down. */
    public String lastY() {
        return String.format(Locale.ROOT, "%.1f", y(days.size() - 1));
    }

    private double x(int day) {
        return MARGIN + day * (WIDTH - 2.0 * MARGIN) / Math.max(1, days.size() - 1);
    }

    /** From the lowest to the highest value; a flat line lies in the middle. */
    private double y(int day) {
        var values = IntStream.range(0, days.size()).mapToDouble(this::value).toArray();
        var least = java.util.Arrays.stream(values).min().orElse(0);
        var most = java.util.Arrays.stream(values).max().orElse(0);
        var part = most == least ? 0.5 : (values[day] - least) / (most - least);
        return HEIGHT - MARGIN - part * (HEIGHT - 2.0 * MARGIN);
    }

    private double value(int day) {
        return figure(day).value().map(Number::doubleValue).orElse(0.0);
    }

    private Figure figure(int day) {
        return days.get(day).find(measure.code()).orElseGet(() -> new Figure(measure, 0, 0, 0));
    }
}
