package org.yuanba.indicator.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.indicator.Basis;
import org.yuanba.indicator.Figure;
import org.yuanba.indicator.Figures;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * One figure, opened.
 *
 * @param here the place
 * @param measure which figure
 * @param basis by which compounds the drawing counts days before
 * @param then how it went by the compounds of each day
 * @param today how it went by today's compounds
 * @param children the places below, by key
 * @param figures theirs
 */
public record FigureView(
        Place here,
        Measure measure,
        Basis basis,
        Trend then,
        Trend today,
        List<Place> children,
        Map<PlaceKey, Figures> figures) {

    /** The figure now. */
    public Figure figure() {
        return today.last();
    }

    /** The line that is drawn. */
    public Trend drawn() {
        return basis == Basis.THEN ? then : today;
    }

    /** How many days are known. */
    public int days() {
        return today.days().size();
    }

    /** The figure of a day by the compounds of that day. */
    public Figure then(int day) {
        return of(then, day);
    }

    /** The figure of a day by today's compounds. */
    public Figure now(int day) {
        return of(today, day);
    }

    private Figure of(Trend trend, int day) {
        return trend.days().get(day).find(measure.code()).orElseGet(() -> new Figure(measure, 0, 0, 0));
    }

    /** Whether merging, closing or other keys made any difference. */
    public boolean differs() {
        for (int day = 0; day < days(); day++) {
            if (!then(day).equals(now(day))) {
                return true;
            }
        }
        return false;
    }

    /** The figure of a place below. */
    public Figure of(Place child) {
        var known = figures.get(child.key());
        var none = new Figure(measure, 0, 0, 0);
        return known == null ? none : known.find(measure.code()).orElse(none);
    }

    /** The same figure of a place below. */
    public String url(Place child) {
        return Shown.url(child.key(), measure);
    }

    /** Where those counted are listed. */
    public @Nullable String countedUrl() {
        return Shown.countedUrl(here.key(), measure);
    }

    /** Where those left out are listed. */
    public @Nullable String missingUrl() {
        return Shown.missingUrl(here.key(), measure);
    }

    /** This page with days before counted by other compounds. */
    public String url(Basis other) {
        return Shown.url(here.key(), measure) + "?basis=" + other.code();
    }
}
