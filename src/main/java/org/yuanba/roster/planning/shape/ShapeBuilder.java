package org.yuanba.roster.planning.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Collects what each rule wants, and leaves out what says nothing. */
public final class ShapeBuilder {

    private final int volunteers;
    private final int slots;
    private final boolean[] open;
    private final int[] costs;
    private final TreeSet<Integer> fixed = new TreeSet<>();
    private final List<Shape.Limit> limits = new ArrayList<>();
    private final List<Shape.Gauge> gauges = new ArrayList<>();
    private final List<Shape.Spread> spreads = new ArrayList<>();
    private int always;

    /** A builder for so many volunteers and slots, all open, nothing wanted yet. */
    public ShapeBuilder(int volunteers, int slots) {
        this.volunteers = volunteers;
        this.slots = slots;
        this.open = new boolean[volunteers * slots];
        this.costs = new int[volunteers * slots];
        Arrays.fill(open, true);
    }

    /** The number of a cell. */
    public int cell(int volunteer, int slot) {
        return volunteer * slots + slot;
    }

    /** Everybody's cell at a slot. */
    public int[] everybodyAt(int slot) {
        return IntStream.range(0, volunteers)
                .map(volunteer -> cell(volunteer, slot))
                .toArray();
    }

    /** A volunteer's cells at these slots. */
    public int[] slotsOf(int volunteer, int[] at) {
        return Arrays.stream(at).map(slot -> cell(volunteer, slot)).toArray();
    }

    /** Nobody may be there. */
    public void forbid(int volunteer, int slot) {
        open[cell(volunteer, slot)] = false;
    }

    /** She is always there. */
    public void fix(int volunteer, int slot) {
        fixed.add(cell(volunteer, slot));
    }

    /** At most so many of these cells. */
    public void atMost(int most, int[] cells) {
        if (cells.length > most) {
            limits.add(new Shape.Limit(most, cells));
        }
    }

    /** Taking this cell costs so much, or saves it when negative. */
    public void cost(int volunteer, int slot, int cost) {
        if (slot >= 0 && slot < slots) {
            costs[cell(volunteer, slot)] += cost;
        }
    }

    /** Every roster costs so much. */
    public void always(int cost) {
        always += cost;
    }

    /** Each one below this number costs. */
    public void atLeast(int least, int weight, int[] cells) {
        if (least > 0) {
            gauges.add(new Shape.Gauge(cells, ones(cells), least, Integer.MAX_VALUE, weight, 0));
        }
    }

    /** Each one above this number costs. */
    public void notAbove(int most, int weight, int[] cells) {
        if (cells.length > most) {
            gauges.add(new Shape.Gauge(cells, ones(cells), 0, most, 0, weight));
        }
    }

    /** Each unit away from this sum costs. */
    public void near(int sum, int weight, int[] cells, int[] factors) {
        gauges.add(new Shape.Gauge(cells, factors, sum, sum, weight, weight));
    }

    /** Taking one of the two without the other costs. */
    public void same(int one, int other, int weight) {
        gauges.add(new Shape.Gauge(new int[] {one, other}, new int[] {1, -1}, 0, 0, weight, weight));
    }

    /** The distance between the groups with most and fewest taken costs; so many can be taken in all. */
    public void spread(List<int[]> groups, int weight, int most) {
        if (groups.size() > 1) {
            spreads.add(new Shape.Spread(groups, weight, most));
        }
    }

    /** The shape: closed cells left out everywhere, each limit once, none that cannot be reached. */
    public Shape build() {
        for (var limit : limits) {
            if (limit.most() <= 0) {
                Arrays.stream(limit.cells()).forEach(cell -> open[cell] = false);
            }
        }
        var kept = new LinkedHashMap<List<Integer>, Shape.Limit>();
        for (var limit : limits) {
            var cells = Arrays.stream(limit.cells()).filter(cell -> open[cell]).toArray();
            if (cells.length > limit.most()) {
                kept.merge(
                        Arrays.stream(cells).boxed().toList(),
                        new Shape.Limit(limit.most(), cells),
                        (one, other) -> one.most() <= other.most() ? one : other);
            }
        }
        return new Shape(
                volunteers,
                slots,
                open,
                fixed.stream().mapToInt(Integer::intValue).toArray(),
                List.copyOf(kept.values()),
                costs,
                gauges.stream().map(this::onlyOpen).toList(),
                spreads.stream().map(this::onlyOpen).toList(),
                always);
    }

    private Shape.Gauge onlyOpen(Shape.Gauge gauge) {
        var at = IntStream.range(0, gauge.cells().length)
                .filter(i -> open[gauge.cells()[i]] && gauge.factors()[i] != 0)
                .toArray();
        return new Shape.Gauge(
                Arrays.stream(at).map(i -> gauge.cells()[i]).toArray(),
                Arrays.stream(at).map(i -> gauge.factors()[i]).toArray(),
                gauge.low(),
                gauge.high(),
                gauge.below(),
                gauge.above());
    }

    private Shape.Spread onlyOpen(Shape.Spread spread) {
        return new Shape.Spread(
                spread.groups().stream()
                        .map(group ->
                                Arrays.stream(group).filter(cell -> open[cell]).toArray())
                        .toList(),
                spread.weight(),
                spread.most());
    }

    private static int[] ones(int[] cells) {
        var ones = new int[cells.length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
