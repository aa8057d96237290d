package org.yuanba.roster.planning.search;

import java.util.Arrays;
import org.yuanba.roster.planning.shape.Shape;

/** How far apart the groups of each spread are, kept up cell by cell. */
final class Spreads {

    private final int[][] groupOf;
    private final int[][] sums;
    private final int[][] groupsWith;
    private final int[] weights;

    Spreads(Shape shape) {
        int many = shape.spreads().size();
        groupOf = new int[many][shape.cells()];
        sums = new int[many][];
        groupsWith = new int[many][];
        weights = new int[many];
        for (int spread = 0; spread < many; spread++) {
            var groups = shape.spreads().get(spread).groups();
            weights[spread] = shape.spreads().get(spread).weight();
            sums[spread] = new int[groups.size()];
            groupsWith[spread] = new int[shape.slots() + 2];
            groupsWith[spread][0] = groups.size();
            Arrays.fill(groupOf[spread], -1);
            for (int group = 0; group < groups.size(); group++) {
                for (int cell : groups.get(group)) {
                    groupOf[spread][cell] = group;
                }
            }
        }
    }

    long cost() {
        long cost = 0;
        for (int spread = 0; spread < weights.length; spread++) {
            cost += distance(spread);
        }
        return cost;
    }

    /** Counts a cell in or out, and answers what that changes. */
    long change(int cell, int by) {
        long change = 0;
        for (int spread = 0; spread < weights.length; spread++) {
            int group = groupOf[spread][cell];
            if (group >= 0) {
                change -= distance(spread);
                groupsWith[spread][sums[spread][group]]--;
                sums[spread][group] += by;
                groupsWith[spread][sums[spread][group]]++;
                change += distance(spread);
            }
        }
        return change;
    }

    private long distance(int spread) {
        var with = groupsWith[spread];
        int low = 0;
        while (with[low] == 0) {
            low++;
        }
        int high = with.length - 1;
        while (with[high] == 0) {
            high--;
        }
        return (long) weights[spread] * (high - low);
    }
}
