package org.yuanba.indicator.web;

import org.yuanba.indicator.Figure;
import org.yuanba.indicator.Figures;
import org.yuanba.place.Place;

/**
 * All figures of a place with their definitions.
 *
 * @param here the place
 * @param now its figures
 */
public record FigureListView(Place here, Figures now) {

    /** The page of one figure. */
    public String url(Figure figure) {
        return Shown.url(here.key(), figure.measure());
    }
}
