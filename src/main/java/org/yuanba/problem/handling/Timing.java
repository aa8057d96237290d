package org.yuanba.problem.handling;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.ProblemPermissions;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.handling.CaseTable.Note;

/** Stops the clock, lets it run again, extends it: each with a reason the reporter reads, never silently. */
@Component
public class Timing {

    private final CaseTable cases;
    private final WorkdayClock workdays;
    private final Catalog catalog;
    private final Access access;

    Timing(CaseTable cases, WorkdayClock workdays, Catalog catalog, Access access) {
        this.cases = cases;
        this.workdays = workdays;
        this.catalog = catalog;
        this.access = access;
    }

    /** The clock stands from today on. */
    @Transactional
    public void pause(ProblemId id, int version, String reason, Scope scope, Actor by) {
        var problem = running(id, version, scope, by);
        if (problem.term().isPaused() || problem.isOverdue(workdays.today())) {
            throw new ProblemRefused("reason", "problem.refused.pause");
        }
        var said = Reasons.needed(reason);
        cases.set(problem, Map.of("paused_on", workdays.today()));
        cases.step(problem, Note.of("paused").saying(said), by);
        cases.touched(problem);
    }

    /** The clock runs again: its day moves by the working days it stood. */
    @Transactional
    public void resume(ProblemId id, int version, Scope scope, Actor by) {
        var problem = running(id, version, scope, by);
        var paused = problem.term().pausedOn();
        if (paused == null) {
            throw new ProblemRefused("", "problem.refused.passed");
        }
        var stood = workdays.between(paused, workdays.today());
        var due = workdays.due(problem.term().due(), stood);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("paused_on", null);
        columns.put("due_on", due);
        cases.set(problem, columns);
        cases.step(problem, Note.of("resumed").until(due, stood), by);
        cases.touched(problem);
    }

    /** Gives it more working days. */
    @Transactional
    public void extend(ProblemId id, int version, int days, String reason, Scope scope, Actor by) {
        var problem = running(id, version, scope, by);
        var most = catalog.rule("extension_days");
        if (days < 1 || days > most) {
            throw new ProblemRefused("days", "problem.refused.extension", most);
        }
        if (problem.isOverdue(workdays.today())) {
            throw new ProblemRefused("days", "problem.refused.extension-late");
        }
        var said = Reasons.needed(reason);
        var due = workdays.due(problem.term().due(), days);
        cases.set(problem, Map.of("due_on", due));
        cases.step(problem, Note.of("extended").saying(said).until(due, days), by);
        cases.touched(problem);
    }

    private Problem running(ProblemId id, int version, Scope scope, Actor by) {
        var problem = cases.lock(id, version);
        scope.require(problem.place());
        if (!access.may(by, ProblemPermissions.HANDLE, problem.holder().place())) {
            throw new ProblemRefused("", "problem.refused.not-yours");
        }
        if (!problem.state().isWaiting()) {
            throw new ProblemRefused("", "problem.refused.passed");
        }
        return problem;
    }
}
