package org.yuanba.roster.planning.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.must.MustRules;
import org.yuanba.roster.planning.rule.RosterRule;
import org.yuanba.roster.planning.wish.WishRules;

/** Looks at every roster of a small task there is; knows nothing of the searches it is held against. */
public final class TinySearch {

    private TinySearch() {}

    /** The cheapest rosters when every rule counts but this one. */
    public static List<DutyRoster> bestWithout(PlanningTask task, String left) {
        var builder = new ShapeBuilder(task.volunteers().size(), task.slots().size());
        for (RosterRule rule : MustRules.ALL) {
            if (!rule.key().equals(left)) {
                rule.shape(task, builder);
            }
        }
        for (var wish : WishRules.ALL) {
            if (!wish.key().equals(left) && task.rules().weight(wish.key()) > 0) {
                wish.shape(task, builder);
            }
        }
        return best(builder.build());
    }

    /** The cheapest rosters of a shape. */
    public static List<DutyRoster> best(Shape shape) {
        if (shape.cells() > 20) {
            throw new IllegalArgumentException("Too many cells to look at every roster: " + shape.cells());
        }
        var best = new ArrayList<DutyRoster>();
        long least = Long.MAX_VALUE;
        for (int bits = 0; bits < 1 << shape.cells(); bits++) {
            var taken = new boolean[shape.cells()];
            for (int cell = 0; cell < taken.length; cell++) {
                taken[cell] = (bits >> cell & 1) == 1;
            }
            if (allowed(shape, taken)) {
                var cost = cost(shape, taken);
                if (cost < least) {
                    best.clear();
                    least = cost;
                }
                if (cost == least) {
                    best.add(shape.roster(taken));
                }
            }
        }
        return best;
    }

    /** Whether every limit holds. */
    public static boolean allowed(Shape shape, boolean[] taken) {
        for (int cell = 0; cell < taken.length; cell++) {
            if (taken[cell] && !shape.open()[cell]) {
                return false;
            }
        }
        return Arrays.stream(shape.fixed()).allMatch(cell -> taken[cell])
                && shape.limits().stream().allMatch(limit -> count(limit.cells(), taken) <= limit.most());
    }

    /** What these cells cost, added up from the beginning. */
    public static long cost(Shape shape, boolean[] taken) {
        long cost = shape.always();
        for (int cell = 0; cell < taken.length; cell++) {
            cost += taken[cell] ? shape.costs()[cell] : 0;
        }
        for (var gauge : shape.gauges()) {
            int sum = 0;
            for (int i = 0; i < gauge.cells().length; i++) {
                sum += taken[gauge.cells()[i]] ? gauge.factors()[i] : 0;
            }
            cost += gauge.cost(sum);
        }
        for (var spread : shape.spreads()) {
            var sums = spread.groups().stream()
                    .mapToInt(group -> count(group, taken))
                    .summaryStatistics();
            cost += (long) spread.weight() * (sums.getMax() - sums.getMin());
        }
        return cost;
    }

    private static int count(int[] cells, boolean[] taken) {
        return (int) Arrays.stream(cells).filter(cell -> taken[cell]).count();
    }
}
