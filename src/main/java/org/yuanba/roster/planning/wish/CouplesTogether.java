package org.yuanba.roster.planning.wish;

import java.util.stream.IntStream;
import org.yuanba.roster.planning.DutyRoster;
import org.yuanba.roster.planning.Pair;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.rule.WishRule;
import org.yuanba.roster.planning.shape.ShapeBuilder;

/** Couples are on duty together: each shift counts that only one of them has although both offered it. */
final class CouplesTogether implements WishRule {

    @Override
    public String key() {
        return "couples-together";
    }

    @Override
    public void shape(PlanningTask task, ShapeBuilder shape) {
        var weight = task.rules().weight(key());
        for (var couple : task.couples()) {
            for (var slot : canShare(task, couple)) {
                shape.same(shape.cell(couple.one(), slot), shape.cell(couple.other(), slot), weight);
            }
        }
    }

    @Override
    public int amount(PlanningTask task, DutyRoster roster) {
        int alone = 0;
        for (var couple : task.couples()) {
            for (var slot : canShare(task, couple)) {
                alone += roster.has(couple.one(), slot) == roster.has(couple.other(), slot) ? 0 : 1;
            }
        }
        return alone;
    }

    private static int[] canShare(PlanningTask task, Pair couple) {
        return IntStream.range(0, task.slots().size())
                .filter(slot -> task.slots().get(slot).need() > 1
                        && task.offered(couple.one(), slot)
                        && task.offered(couple.other(), slot))
                .toArray();
    }
}
