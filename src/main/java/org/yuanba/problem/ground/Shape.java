package org.yuanba.problem.ground;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.problem.intake.Report.Point;
import org.yuanba.shared.PlaceKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a compound lies.
 *
 * @param place its key
 * @param middle its point, or the middle of its outline
 * @param rings the rings of its outline, the first around it, others holes; none when it has no outline
 */
record Shape(PlaceKey place, Point middle, List<List<Point>> rings) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final double METRES_PER_DEGREE = 111_195;

    static Shape of(PlaceKey place, @Nullable Point point, @Nullable String outline) {
        var rings = outline == null ? List.<List<Point>>of() : read(outline);
        return new Shape(place, point == null ? middle(rings.getFirst()) : point, rings);
    }

    private static List<List<Point>> read(String outline) {
        var rings = new ArrayList<List<Point>>();
        for (JsonNode ring : JSON.readTree(outline).path("coordinates")) {
            rings.add(ring.valueStream()
                    .map(corner ->
                            new Point(corner.get(1).doubleValue(), corner.get(0).doubleValue()))
                    .toList());
        }
        return rings;
    }

    private static Point middle(List<Point> ring) {
        return new Point(
                ring.stream().mapToDouble(Point::latitude).average().orElse(0),
                ring.stream().mapToDouble(Point::longitude).average().orElse(0));
    }

    /** Whether its outline holds the point: inside an odd number of rings. */
    boolean holds(Point point) {
        return rings.stream().filter(ring -> isInside(ring, point)).count() % 2 == 1;
    }

    private static boolean isInside(List<Point> ring, Point point) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            var a = ring.get(i);
            var b = ring.get(j);
            var crosses = a.latitude() > point.latitude() != b.latitude() > point.latitude();
            if (crosses
                    && point.longitude()
                            < (b.longitude() - a.longitude())
                                            * (point.latitude() - a.latitude())
                                            / (b.latitude() - a.latitude())
                                    + a.longitude()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** How far a point lies from its outline, from its middle when it has none. */
    double metresTo(Point point) {
        double nearest = rings.isEmpty() ? metres(middle, point) : Double.MAX_VALUE;
        for (var ring : rings) {
            for (int i = 1; i < ring.size(); i++) {
                nearest = Math.min(nearest, toEdge(ring.get(i - 1), ring.get(i), point));
            }
        }
        return nearest;
    }

    private static double toEdge(Point a, Point b, Point point) {
        double shrink = Math.cos(Math.toRadians(point.latitude()));
        double x = (point.longitude() - a.longitude()) * shrink;
        double y = point.latitude() - a.latitude();
        double dx = (b.longitude() - a.longitude()) * shrink;
        double dy = b.latitude() - a.latitude();
        double along = dx == 0 && dy == 0 ? 0 : Math.clamp((x * dx + y * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        return Math.hypot(x - along * dx, y - along * dy) * METRES_PER_DEGREE;
    }

    private static double metres(Point a, Point b) {
        double shrink = Math.cos(Math.toRadians(a.latitude()));
        return Math.hypot((a.longitude() - b.longitude()) * shrink, a.latitude() - b.latitude()) * METRES_PER_DEGREE;
    }
}
