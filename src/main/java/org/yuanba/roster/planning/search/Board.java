package org.yuanba.roster.planning.search;

import java.util.Arrays;
import org.yuanba.roster.planning.shape.Shape;

/** A roster in the making: which cells are taken, what that costs, and what a cell more or less would change. */
final class Board {

    private final Shape shape;
    private final boolean[] taken;
    private final boolean[] fixed;
    private final Incidence limits;
    private final int[] limitLeft;
    private final Incidence gauges;
    private final int[] gaugeSum;
    private final Shape.Gauge[] gauge;
    private final Spreads spreads;
    private long cost;

    /** A board with the fixed cells taken and nothing else. */
    Board(Shape shape) {
        this.shape = shape;
        this.taken = new boolean[shape.cells()];
        this.fixed = new boolean[shape.cells()];
        this.limits = Incidence.ofLimits(shape);
        this.limitLeft = shape.limits().stream().mapToInt(Shape.Limit::most).toArray();
        this.gauges = Incidence.ofGauges(shape);
        this.gaugeSum = new int[shape.gauges().size()];
        this.gauge = shape.gauges().toArray(Shape.Gauge[]::new);
        this.spreads = new Spreads(shape);
        this.cost = shape.always() + spreads.cost();
        for (var each : gauge) {
            cost += each.cost(0);
        }
        for (int cell : shape.fixed()) {
            add(cell);
            fixed[cell] = true;
        }
    }

    long cost() {
        return cost;
    }

    boolean isTaken(int cell) {
        return taken[cell];
    }

    boolean isFixed(int cell) {
        return fixed[cell];
    }

    boolean isOpen(int cell) {
        return shape.open()[cell];
    }

    boolean[] copy() {
        return Arrays.copyOf(taken, taken.length);
    }

    /** Whether this cell could be taken without breaking a limit. */
    boolean canAdd(int cell) {
        if (taken[cell] || !shape.open()[cell]) {
            return false;
        }
        for (int i = limits.from(cell); i < limits.from(cell + 1); i++) {
            if (limitLeft[limits.row(i)] <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes a cell. */
    void add(int cell) {
        change(cell, 1);
    }

    /** Gives a cell up. */
    void remove(int cell) {
        change(cell, -1);
    }

    private void change(int cell, int by) {
        taken[cell] = by > 0;
        long change = (long) by * shape.costs()[cell];
        for (int i = limits.from(cell); i < limits.from(cell + 1); i++) {
            limitLeft[limits.row(i)] -= by;
        }
        for (int i = gauges.from(cell); i < gauges.from(cell + 1); i++) {
            int row = gauges.row(i);
            int before = gaugeSum[row];
            int after = before + by * gauges.factor(i);
            gaugeSum[row] = after;
            change += gauge[row].cost(after) - gauge[row].cost(before);
        }
        cost += change + spreads.change(cell, by);
    }

    /** What taking a cell would add to the cost. */
    long costOf(int cell) {
        var before = cost;
        add(cell);
        var difference = cost - before;
        remove(cell);
        return difference;
    }

    /** Goes over to these cells. */
    void become(boolean[] other) {
        for (int cell = 0; cell < taken.length; cell++) {
            if (taken[cell] && !other[cell]) {
                remove(cell);
            }
        }
        for (int cell = 0; cell < taken.length; cell++) {
            if (!taken[cell] && other[cell]) {
                add(cell);
            }
        }
    }
}
