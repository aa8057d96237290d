package org.yuanba.roster.planning.search;

import java.util.List;
import java.util.function.ToIntBiFunction;
import org.yuanba.roster.planning.shape.Shape;

/** For each cell the rows it stands in, in two flat arrays. */
final class Incidence {

    private final int[] from;
    private final int[] rows;
    private final int[] factors;

    private Incidence(int cells, List<int[]> cellsOfRow, ToIntBiFunction<Integer, Integer> factor) {
        from = new int[cells + 1];
        for (var row : cellsOfRow) {
            for (int cell : row) {
                from[cell + 1]++;
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            from[cell + 1] += from[cell];
        }
        rows = new int[from[cells]];
        factors = new int[from[cells]];
        var next = from.clone();
        for (int row = 0; row < cellsOfRow.size(); row++) {
            var members = cellsOfRow.get(row);
            for (int i = 0; i < members.length; i++) {
                int at = next[members[i]]++;
                rows[at] = row;
                factors[at] = factor.applyAsInt(row, i);
            }
        }
    }

    static Incidence ofLimits(Shape shape) {
        return new Incidence(
                shape.cells(), shape.limits().stream().map(Shape.Limit::cells).toList(), (row, i) -> 1);
    }

    static Incidence ofGauges(Shape shape) {
        return new Incidence(
                shape.cells(),
                shape.gauges().stream().map(Shape.Gauge::cells).toList(),
                (row, i) -> shape.gauges().get(row).factors()[i]);
    }

    /** Where the rows of a cell begin; they end where the next cell's begin. */
    int from(int cell) {
        return from[cell];
    }

    int row(int at) {
        return rows[at];
    }

    int factor(int at) {
        return factors[at];
    }
}
