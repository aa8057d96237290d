package org.yuanba.compound.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.listing.CompoundListing.Row;
import org.yuanba.shared.PageOf;

/**
 * Points and outlines for the map; the same compounds stand in a table or list beside it.
 *
 * @param points where they are
 * @param tiles address of a tile server with {@code {z} {x} {y}}, empty when there is none: points on plain ground
 */
public record MapView(List<Point> points, String tiles) {

    /** The points of a list. */
    static MapView of(PageOf<Row> rows, String tiles) {
        var points = new ArrayList<Point>();
        for (var row : rows.items()) {
            if (row.latitude() != null && row.longitude() != null) {
                points.add(new Point(
                        row.name(), "/p/" + row.place() + "/compounds", row.latitude(), row.longitude(), null));
            }
        }
        return new MapView(List.copyOf(points), tiles);
    }

    /** The point and outline of one compound. */
    static MapView of(CompoundRecord compound, String tiles) {
        var latitude = compound.facts().degrees(CompoundField.LATITUDE);
        var longitude = compound.facts().degrees(CompoundField.LONGITUDE);
        return new MapView(
                latitude == null || longitude == null
                        ? List.of()
                        : List.of(new Point(
                                compound.name(),
                                "",
                                latitude.doubleValue(),
                                longitude.doubleValue(),
                                compound.facts().text(CompoundField.OUTLINE_SHAPE))),
                tiles);
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return points.isEmpty();
    }

    /**
     * A compound on the map.
     *
     * @param name what it is called
     * @param url where it opens, empty on its own page
     * @param latitude degrees north
     * @param longitude degrees east
     * @param outline GeoJSON, or none
     */
    public record Point(
            String name,
            String url,
            double latitude,
            double longitude,
            @Nullable String outline) {}
}
