package org.yuanba.roster.planning.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yuanba.roster.planning.shape.Shape;

/**
 * The shape as a model of CP-SAT. Groups of which one may be taken go in as such, and a gauge that shares its cells with a
 * limit becomes one equation: the linear relaxation is then close to whole numbers, and the proof short.
 */
final class CpSatModel {

    private final CpModel model = new CpModel();
    private final Shape shape;
    private final @Nullable BoolVar[] cells;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final List<Measured> measured = new ArrayList<>();
    private final Set<Shape.Limit> said = new HashSet<>();

    CpSatModel(Shape shape) {
        this.shape = shape;
        this.cells = new BoolVar[shape.cells()];
        for (int cell = 0; cell < cells.length; cell++) {
            if (shape.open()[cell]) {
                cells[cell] = model.newBoolVar("");
                cost.addTerm(at(cell), shape.costs()[cell]);
            }
        }
        for (int cell : shape.fixed()) {
            model.addEquality(at(cell), 1);
        }
        addGauges();
        shape.limits().stream().filter(limit -> !said.contains(limit)).forEach(this::addLimit);
        shape.spreads().forEach(this::addSpread);
        model.minimize(cost.add(shape.always()).build());
    }

    CpModel model() {
        return model;
    }

    /** The variable of a cell that is open. */
    @Nullable
    BoolVar cell(int cell) {
        return cells[cell];
    }

    /** Gives a whole roster as a hint, down to the last variable, so that it is taken as it stands. */
    void hint(boolean[] taken) {
        model.clearHints();
        for (int cell = 0; cell < taken.length; cell++) {
            var variable = cells[cell];
            if (variable != null) {
                model.addHint(variable, taken[cell]);
            }
        }
        measured.forEach(each -> model.addHint(each.variable(), each.value().applyAsInt(taken)));
    }

    /**
     * Looks only for rosters that cost no more than this. What a search of our own found goes in like this and not as a hint:
     * measured, a hint makes the workers follow it and triples the time to the proof, a limit shortens both.
     */
    void costAtMost(long most) {
        model.addLessOrEqual(cost.build(), most);
    }

    private void addLimit(Shape.Limit limit) {
        if (limit.most() == 1) {
            model.addAtMostOne(literals(limit.cells()));
        } else {
            model.addLessOrEqual(LinearExpr.sum(literals(limit.cells())), limit.most());
        }
    }

    private void addGauges() {
        Map<List<Integer>, Shape.Limit> limitOn = new HashMap<>();
        for (var limit : shape.limits()) {
            limitOn.put(Arrays.stream(limit.cells()).boxed().toList(), limit);
        }
        for (var gauge : shape.gauges()) {
            var limit = limitOn.get(Arrays.stream(gauge.cells()).boxed().toList());
            if (gauge.above() == 0 && limit != null && limit.most() == gauge.low() && allOnes(gauge)) {
                said.add(limit);
                model.addEquality(sumAndMissing(gauge), gauge.low());
            } else if (gauge.above() == 0) {
                model.addGreaterOrEqual(sumAndMissing(gauge), gauge.low());
            } else {
                addBothWays(gauge);
            }
        }
    }

    private LinearExpr sumAndMissing(Shape.Gauge gauge) {
        var missing = variable(gauge.low(), taken -> Math.max(0, gauge.low() - sum(gauge, taken)));
        cost.addTerm(missing, gauge.below());
        return sum(gauge).add(missing).build();
    }

    private void addBothWays(Shape.Gauge gauge) {
        var above = variable(
                Math.max(0, highest(gauge) - gauge.high()), taken -> Math.max(0, sum(gauge, taken) - gauge.high()));
        cost.addTerm(above, gauge.above());
        var less = sum(gauge).addTerm(above, -1);
        if (gauge.below() == 0) {
            model.addLessOrEqual(less.build(), gauge.high());
            return;
        }
        var below = variable(
                Math.max(0, gauge.low() - lowest(gauge)), taken -> Math.max(0, gauge.low() - sum(gauge, taken)));
        cost.addTerm(below, gauge.below());
        if (gauge.low() == gauge.high()) {
            model.addEquality(less.add(below).build(), gauge.low());
        } else {
            model.addLessOrEqual(less.build(), gauge.high());
            model.addGreaterOrEqual(sum(gauge).add(below).build(), gauge.low());
        }
    }

    private void addSpread(Shape.Spread spread) {
        int largest =
                spread.groups().stream().mapToInt(group -> group.length).max().orElse(0);
        int smallest =
                spread.groups().stream().mapToInt(group -> group.length).min().orElse(0);
        var high = variable(largest, taken -> sums(spread, taken).max().orElse(0));
        var low = variable(smallest, taken -> sums(spread, taken).min().orElse(0));
        for (var group : spread.groups()) {
            var sum = LinearExpr.sum(literals(group));
            model.addLessOrEqual(sum, high);
            model.addGreaterOrEqual(sum, low);
        }
        addRounding(spread, high, low);
        cost.addTerm(high, spread.weight()).addTerm(low, -spread.weight());
    }

    /**
     * What follows for whole numbers, and is not seen by the relaxation: 185 nights among 120 people are two for somebody
     * and no more than one for somebody else. A night nobody takes lowers the two by one at most.
     */
    private void addRounding(Shape.Spread spread, IntVar high, IntVar low) {
        int many = spread.groups().size();
        model.addLessOrEqual(low, spread.most() / many);
        var all = LinearExpr.newBuilder().add(high);
        spread.groups().forEach(group -> {
            for (int cell : group) {
                all.addTerm(at(cell), -1);
            }
        });
        model.addGreaterOrEqual(all.build(), Math.ceilDiv(spread.most(), many) - spread.most());
    }

    private static IntStream sums(Shape.Spread spread, boolean[] taken) {
        return spread.groups().stream().mapToInt(group ->
                (int) Arrays.stream(group).filter(cell -> taken[cell]).count());
    }

    private IntVar variable(int most, ToIntFunction<boolean[]> value) {
        var variable = model.newIntVar(0, most, "");
        measured.add(new Measured(variable, value));
        return variable;
    }

    private LinearExprBuilder sum(Shape.Gauge gauge) {
        var sum = LinearExpr.newBuilder();
        for (int i = 0; i < gauge.cells().length; i++) {
            sum.addTerm(at(gauge.cells()[i]), gauge.factors()[i]);
        }
        return sum;
    }

    private static int sum(Shape.Gauge gauge, boolean[] taken) {
        int sum = 0;
        for (int i = 0; i < gauge.cells().length; i++) {
            sum += taken[gauge.cells()[i]] ? gauge.factors()[i] : 0;
        }
        return sum;
    }

    private static boolean allOnes(Shape.Gauge gauge) {
        return Arrays.stream(gauge.factors()).allMatch(factor -> factor == 1);
    }

    private static int highest(Shape.Gauge gauge) {
        return Arrays.stream(gauge.factors()).filter(factor -> factor > 0).sum();
    }

    private static int lowest(Shape.Gauge gauge) {
        return Arrays.stream(gauge.factors()).filter(factor -> factor < 0).sum();
    }

    private Literal[] literals(int[] of) {
        return Arrays.stream(of).mapToObj(this::at).toArray(Literal[]::new);
    }

    private BoolVar at(int cell) {
        var variable = cells[cell];
        if (variable == null) {
            throw new IllegalStateException("Cell " + cell + " is closed, yet a rule asks for it");
        }
        return variable;
    }

    private record Measured(IntVar variable, ToIntFunction<boolean[]> value) {}
}
