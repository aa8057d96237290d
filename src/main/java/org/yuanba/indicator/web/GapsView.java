package org.yuanba.indicator.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.indicator.Figure;
import org.yuanba.indicator.Figures;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * The places below a place, and how many compounds of each lack what.
 *
 * @param place which
 * @param children the places below, by key
 * @param figures of each of them, and of the place itself
 * @param gaps what may be lacking
 */
public record GapsView(PlaceKey place, List<Place> children, Map<PlaceKey, Figures> figures, List<Gap> gaps) {

    /** Length of a full bar. */
    public static final int BAR = 52;

    private static final double WIDTH = 400;
    private static final double HEIGHT = 210;
    private static final int STEPS = 4;
    private static final double NAME_WIDTH = 15;
    private static final double NAME_HEIGHT = 20;
    private static final double TWO_LINES = 38;
    private static final double NUMBER_WIDTH = 96;

    /** How many compounds stand there. */
    public long compounds(PlaceKey where) {
        return figure(where, "compounds");
    }

    private long figure(PlaceKey where, String code) {
        var known = figures.get(where);
        return known == null ? 0 : known.amount(code);
    }

    /** How many compounds there lack it. */
    public long lacking(PlaceKey where, Gap gap) {
        var known = figures.get(where);
        return known == null ? 0 : known.find(gap.measure().code()).map(gap::of).orElse(0L);
    }

    /** Length of the bar: the part of that place's compounds that lack it. */
    public String bar(PlaceKey where, Gap gap) {
        var compounds = compounds(where);
        return String.format(
                Locale.ROOT, "%.1f", compounds == 0 ? 0.0 : (double) BAR * lacking(where, gap) / compounds);
    }

    /** Where those that lack it are listed. */
    public @Nullable String url(PlaceKey where, Gap gap) {
        return gap.missing() ? Shown.missingUrl(where, gap.measure()) : Shown.countedUrl(where, gap.measure());
    }

    /** Whether there is anything to draw. */
    public boolean hasMap() {
        return compounds(place) > 0 && children.size() > 1 && !gaps.isEmpty();
    }

    /** The place drawn: each place below as large as it has compounds, darker the more of them lack the first thing. */
    public List<Field> map() {
        var amounts = children.stream().map(child -> compounds(child.key())).toList();
        var gap = gaps.getFirst();
        var range = range();
        return Treemap.of(amounts, WIDTH, HEIGHT).stream()
                .map(box -> field(box, children.get(box.index()), gap, range))
                .toList();
    }

    /** The least and the largest part that lacks the first thing: the lightest and the darkest shade. */
    public Range range() {
        var parts = children.stream()
                .filter(child -> compounds(child.key()) > 0)
                .mapToDouble(child -> (double) lacking(child.key(), gaps.getFirst()) / compounds(child.key()))
                .summaryStatistics();
        return parts.getCount() == 0 ? new Range(0, 0) : new Range(parts.getMin(), parts.getMax());
    }

    private Field field(Treemap.Box box, Place child, Gap gap, Range range) {
        var compounds = compounds(child.key());
        var lacking = lacking(child.key(), gap);
        var name = child.shortName().replaceAll("(街道办事处|街道|区|县|市|镇|乡|社区)$", "");
        var stem = name.length() < 2 ? child.shortName() : name;
        var fits = box.width() >= stem.length() * NAME_WIDTH && box.height() >= NAME_HEIGHT;
        return new Field(
                child,
                box,
                compounds,
                lacking,
                range.step((double) lacking / Math.max(1, compounds)),
                fits ? stem : "",
                fits && box.height() >= TWO_LINES && box.width() >= NUMBER_WIDTH);
    }

    /** The drawing's size, as an SVG reads it. */
    public String viewBox() {
        return String.format(Locale.ROOT, "0 0 %.0f %.0f", WIDTH, HEIGHT);
    }

    /**
     * Something compounds may lack.
     *
     * @param measure the measure that counts it
     * @param missing whether it is the figure itself that is lacking
     */
    public record Gap(Measure measure, boolean missing) {

        long of(Figure figure) {
            return missing ? figure.leftOut() : figure.numerator();
        }

        /** Message key of what is lacking. */
        public String labelKey() {
            return measure.labelKey() + (missing ? ".missing" : ".gap");
        }
    }

    /**
     * From the least to the largest part.
     *
     * @param least 0 to 1
     * @param most 0 to 1
     */
    public record Range(double least, double most) {

        int step(double part) {
            return most - least < 1e-9
                    ? 1
                    : (int) Math.min(STEPS, 1 + Math.floor(STEPS * (part - least) / (most - least)));
        }

        /** The least in percent. */
        public long from() {
            return Math.round(100 * least);
        }

        /** The most in percent. */
        public long to() {
            return Math.round(100 * most);
        }
    }

    /**
     * A place in the drawing.
     *
     * @param place which
     * @param box where
     * @param compounds how many stand there
     * @param lacking how many of them lack it
     * @param step how dark, 1 to 4
     * @param name as far as it fits
     * @param withNumbers whether numbers fit below
     */
    public record Field(
            Place place, Treemap.Box box, long compounds, long lacking, int step, String name, boolean withNumbers) {

        /** How many of its compounds lack it, in percent. */
        public long percent() {
            return compounds == 0 ? 0 : Math.round(100.0 * lacking / compounds);
        }

        /** Where it begins across. */
        public String left() {
            return at(box.x());
        }

        /** Where it begins down. */
        public String top() {
            return at(box.y());
        }

        /** How far it reaches across. */
        public String across() {
            return at(box.width());
        }

        /** How far it reaches down. */
        public String down() {
            return at(box.height());
        }

        /** The middle across. */
        public String middle() {
            return at(box.x() + box.width() / 2);
        }

        /** The line its name stands on. */
        public String nameLine() {
            return at(box.y() + box.height() / 2 + (withNumbers ? -3 : 4));
        }

        /** The line its numbers stand on. */
        public String numberLine() {
            return at(box.y() + box.height() / 2 + 12);
        }

        private static String at(double length) {
            return String.format(Locale.ROOT, "%.1f", length);
        }
    }
}
