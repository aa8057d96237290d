package org.yuanba.compound.ledger;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An outline on the map: a GeoJSON polygon (RFC 7946) in China, and nothing else. */
final class Outline {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FEWEST_CORNERS = 4;

    private Outline() {}

    /** Whether the text is a polygon of closed rings, each with three different corners at least. */
    static boolean isPolygon(String text) {
        try {
            var shape = JSON.readTree(text);
            return shape.size() == 2
                    && shape.path("type").asString("").equals("Polygon")
                    && shape.path("coordinates").isArray()
                    && !shape.path("coordinates").isEmpty()
                    && shape.path("coordinates").valueStream().allMatch(Outline::isRing);
        } catch (JacksonException e) {
            return false;
        }
    }

    private static boolean isRing(JsonNode ring) {
        return ring.isArray()
                && ring.size() >= FEWEST_CORNERS
                && ring.valueStream().allMatch(Outline::isCorner)
                && ring.get(0).equals(ring.get(ring.size() - 1));
    }

    private static boolean isCorner(JsonNode corner) {
        return corner.isArray()
                && corner.size() == 2
                && isWithin(CompoundField.LONGITUDE, corner.get(0))
                && isWithin(CompoundField.LATITUDE, corner.get(1));
    }

    private static boolean isWithin(CompoundField field, JsonNode degrees) {
        return degrees.isNumber()
                && degrees.doubleValue() >= field.bounds().least()
                && degrees.doubleValue() <= field.bounds().most();
    }
}
