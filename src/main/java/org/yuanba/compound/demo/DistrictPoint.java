package org.yuanba.compound.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Roughly where a district lies, and how densely its old compounds stand.
 *
 * @param latitude degrees north of its middle
 * @param longitude degrees east of its middle
 * @param spread km within which most of its communities lie
 * @param weight how many old compounds a community has beside those of other districts
 */
record DistrictPoint(double latitude, double longitude, double spread, int weight) {

    /** The districts of the shipped file by their key, in its order. */
    static Map<String, DistrictPoint> all() {
        try (var file =
                Objects.requireNonNull(DistrictPoint.class.getResourceAsStream("/data/demo/district-points.csv"))) {
            var points = new LinkedHashMap<String, DistrictPoint>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 7))
                    .forEach(cells -> points.put(cells[0], of(cells)));
            return points;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DistrictPoint of(String[] cells) {
        return new DistrictPoint(
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Integer.parseInt(cells[5]));
    }
}
