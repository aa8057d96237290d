package org.yuanba.roster.planning.search;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.roster.planning.shape.Shape;

/**
 * A first roster in milliseconds: the slots few can take first, each seat to whoever costs least at that moment. Breaks no
 * rule, and leaves a seat empty rather than break one.
 */
public final class GreedyStart {

    private GreedyStart() {}

    /** The cells of a first roster. */
    public static boolean[] of(PlanningTask task, Shape shape) {
        return fill(new Board(shape), task, shape).copy();
    }

    /** The same from the task alone, with what it costs. */
    public static Found of(PlanningTask task) {
        var shape = Rules.shape(task);
        var board = fill(new Board(shape), task, shape);
        return new Found(board.copy(), board.cost());
    }

    static Board fill(Board board, PlanningTask task, Shape shape) {
        var bySlack = IntStream.range(0, shape.slots())
                .boxed()
                .sorted(Comparator.comparingInt(slot -> slack(task, shape, slot)))
                .toList();
        for (int slot : bySlack) {
            for (int seat = taken(board, shape, slot);
                    seat < task.slots().get(slot).need();
                    seat++) {
                int cell = cheapest(board, shape, slot);
                if (cell < 0) {
                    break;
                }
                board.add(cell);
            }
        }
        return board;
    }

    private static int slack(PlanningTask task, Shape shape, int slot) {
        int able = 0;
        for (int cell = slot; cell < shape.cells(); cell += shape.slots()) {
            able += shape.open()[cell] ? 1 : 0;
        }
        return able / Math.max(1, task.slots().get(slot).need());
    }

    private static int taken(Board board, Shape shape, int slot) {
        int taken = 0;
        for (int cell = slot; cell < shape.cells(); cell += shape.slots()) {
            taken += board.isTaken(cell) ? 1 : 0;
        }
        return taken;
    }

    private static int cheapest(Board board, Shape shape, int slot) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int cell = slot; cell < shape.cells(); cell += shape.slots()) {
            if (board.canAdd(cell)) {
                var cost = board.costOf(cell);
                if (cost < least) {
                    least = cost;
                    best = cell;
                }
            }
        }
        return best;
    }
}
