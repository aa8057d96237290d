package org.yuanba.indicator.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides a rectangle among amounts so that each gets its share of the area in a shape as near a square as may be: the
 * squarified treemap of Bruls, Huizing and van Wijk (2000).
 */
final class Treemap {

    private final List<Box> boxes = new ArrayList<>();
    private final double scale;
    private double left;
    private double top;
    private double width;
    private double height;

    private Treemap(double total, double width, double height) {
        this.scale = width * height / total;
        this.width = width;
        this.height = height;
    }

    /** A box for each amount above 0, largest first; an amount is known again by its place in the list. */
    static List<Box> of(List<Long> amounts, double width, double height) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i) > 0) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingLong(amounts::get).reversed().thenComparing(i -> i));
        var total = order.stream().mapToLong(amounts::get).sum();
        if (total == 0) {
            return List.of();
        }
        var map = new Treemap(total, width, height);
        map.divide(order, amounts);
        return List.copyOf(map.boxes);
    }

    private void divide(List<Integer> order, List<Long> amounts) {
        var row = new ArrayList<Integer>();
        for (var next : order) {
            var longer = new ArrayList<>(row);
            longer.add(next);
            if (!row.isEmpty() && worst(longer, amounts) > worst(row, amounts)) {
                lay(row, amounts);
                row = new ArrayList<>();
            }
            row.add(next);
        }
        lay(row, amounts);
    }

    /** How far the flattest box of a row along the shorter side is from a square: 1 is one. */
    private double worst(List<Integer> row, List<Long> amounts) {
        var side = Math.min(width, height);
        var sum = sum(row, amounts);
        return row.stream()
                .mapToDouble(i -> amounts.get(i) * scale)
                .map(area -> Math.max(side * side * area / (sum * sum), sum * sum / (side * side * area)))
                .max()
                .orElse(0);
    }

    private double sum(List<Integer> row, List<Long> amounts) {
        return row.stream().mapToDouble(i -> amounts.get(i) * scale).sum();
    }

    private void lay(List<Integer> row, List<Long> amounts) {
        var upright = width >= height;
        var thickness = sum(row, amounts) / Math.min(width, height);
        var along = upright ? top : left;
        for (var i : row) {
            var length = amounts.get(i) * scale / thickness;
            boxes.add(upright ? new Box(i, left, along, thickness, length) : new Box(i, along, top, length, thickness));
            along += length;
        }
        if (upright) {
            left += thickness;
            width -= thickness;
        } else {
            top += thickness;
            height -= thickness;
        }
    }

    /**
     * A box.
     *
     * @param index of the amount in the list
     * @param x from the left
     * @param y from the top
     * @param width across
     * @param height down
     */
    record Box(int index, double x, double y, double width, double height) {}
}
