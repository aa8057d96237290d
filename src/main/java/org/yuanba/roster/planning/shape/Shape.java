package org.yuanba.roster.planning.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.DutyRoster;

/**
 * A task in numbers. A cell is one volunteer on one slot, its number {@code volunteer * slots + slot}.
 *
 * @param volunteers how many
 * @param slots how many
 * @param open by cell: whether somebody may be there at all
 * @param fixed cells that are always taken
 * @param limits at most so many of these cells
 * @param costs by cell: what taking it costs
 * @param gauges sums that should lie in a range
 * @param spreads groups of cells whose sums should be alike
 * @param always what every roster costs
 */
public record Shape(
        int volunteers,
        int slots,
        boolean[] open,
        int[] fixed,
        List<Limit> limits,
        int[] costs,
        List<Gauge> gauges,
        List<Spread> spreads,
        int always) {

    /**
     * At most so many of these cells.
     *
     * @param most how many
     * @param cells of which
     */
    public record Limit(int most, int[] cells) {}

    /**
     * A weighted sum of cells with its range and what each unit outside it costs.
     *
     * @param cells of which
     * @param factors what each counts, by position
     * @param low lower end of the range
     * @param high upper end of the range
     * @param below cost of a unit below
     * @param above cost of a unit above
     */
    public record Gauge(int[] cells, int[] factors, int low, int high, int below, int above) {

        /** What these cells cost. */
        int cost(boolean[] taken) {
            int sum = 0;
            for (int i = 0; i < cells.length; i++) {
                sum += taken[cells[i]] ? factors[i] : 0;
            }
            return cost(sum);
        }

        /** What this sum costs. */
        public int cost(int sum) {
            return sum < low ? below * (low - sum) : sum > high ? above * (sum - high) : 0;
        }
    }

    /**
     * Groups of cells; the distance between the largest and the smallest number taken costs.
     *
     * @param groups cells of each group
     * @param weight cost of a unit of distance
     * @param most how many can be taken in all groups together
     */
    public record Spread(List<int[]> groups, int weight, int most) {

        /** What these cells cost. */
        long cost(boolean[] taken) {
            var sums = groups.stream()
                    .mapToInt(group -> (int)
                            Arrays.stream(group).filter(cell -> taken[cell]).count())
                    .summaryStatistics();
            return (long) weight * (sums.getMax() - sums.getMin());
        }
    }

    /** How many cells there are, open or not. */
    public int cells() {
        return volunteers * slots;
    }

    /** What these cells cost, added up anew. */
    public long cost(boolean[] taken) {
        long cost = always;
        for (int cell = 0; cell < taken.length; cell++) {
            cost += taken[cell] ? costs[cell] : 0;
        }
        for (var gauge : gauges) {
            cost += gauge.cost(taken);
        }
        for (var spread : spreads) {
            cost += spread.cost(taken);
        }
        return cost;
    }

    /** The roster that takes these cells. */
    public DutyRoster roster(boolean[] taken) {
        var assignments = new ArrayList<Assignment>();
        for (int cell = 0; cell < taken.length; cell++) {
            if (taken[cell]) {
                assignments.add(new Assignment(cell / slots, cell % slots));
            }
        }
        return new DutyRoster(assignments);
    }

    /** The cells this roster takes. */
    public boolean[] taken(DutyRoster roster) {
        var taken = new boolean[cells()];
        for (var given : roster.assignments()) {
            taken[given.volunteer() * slots + given.slot()] = true;
        }
        return taken;
    }
}
