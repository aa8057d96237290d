package org.yuanba.roster.planning.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yuanba.roster.planning.Draft;
import org.yuanba.roster.planning.PlanOptions;
import org.yuanba.roster.planning.solver.Planner;
import org.yuanba.roster.planning.solver.Way;

/** One planning, looked at while it ran. */
final class Course {

    private static final List<Integer> MARKS = List.of(1, 5, 15, 30, 60);

    private final Reference reference;
    private final List<Draft> drafts = new ArrayList<>();
    private final Draft draft;

    Course(Reference reference, Planner planner, Way way, int seconds) {
        this.reference = reference;
        this.draft = planner.plan(reference.instance().task(), PlanOptions.ofSeconds(seconds), way, drafts::add);
    }

    Draft draft() {
        return draft;
    }

    String said() {
        var proven = draft.status() == Draft.Status.OPTIMAL
                ? "proven after %.1f s".formatted(draft.seconds())
                : "not proven, bound %d".formatted(draft.bound());
        return MARKS.stream().map(this::excessAt).collect(Collectors.joining(" / ")) + ", " + proven;
    }

    private String excessAt(int mark) {
        return drafts.stream()
                .filter(each -> each.seconds() <= mark)
                .reduce((earlier, later) -> later)
                .map(this::excess)
                .orElse("none");
    }

    private String excess(Draft each) {
        var judged = InstanceJudge.judge(reference.json(), reference.instance().assignments(each.roster()));
        if (judged.broken() > 0) {
            return judged.broken() + " rules broken";
        }
        var seats = reference.instance().task().seats();
        return String.format(Locale.ROOT, "%.1f", 100.0 * (judged.objective() - reference.optimum()) / seats);
    }
}
