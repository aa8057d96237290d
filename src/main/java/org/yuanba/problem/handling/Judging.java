package org.yuanba.problem.handling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.ProblemState;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.handling.CaseTable.Note;

/**
 * Whether it is solved is said by who told it: on the page, by phone when called back, on paper. Not solved, it is open
 * again with a clock of its own, for some days (data) after the answer.
 */
@Component
public class Judging {

    private final CaseTable cases;
    private final WorkdayClock workdays;
    private final Catalog catalog;
    private final JdbcClient jdbc;

    Judging(CaseTable cases, WorkdayClock workdays, Catalog catalog, JdbcClient jdbc) {
        this.cases = cases;
        this.workdays = workdays;
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    /** The reporter says so herself, with number and code. */
    @Transactional
    @Unscoped("the reporter herself, who holds number and code")
    public void herself(ProblemId id, boolean solved, @Nullable Boolean satisfied, String why) {
        judge(cases.lock(id), solved, satisfied, why, Actor.system());
    }

    /** She says so when she is called back, at the door or on paper. */
    @Transactional
    public void toldBy(
            ProblemId id, int version, boolean solved, @Nullable Boolean satisfied, String why, Scope scope, Actor by) {
        var problem = cases.lock(id, version);
        scope.require(problem.place());
        jdbc.sql("update problem set called_back_on = ? where id = ?")
                .params(workdays.today(), id.value())
                .update();
        judge(problem, solved, satisfied, why, by);
    }

    /** She was called and nobody answered, or she did not want to say: that is noted, and nothing more. */
    @Transactional
    public void calledBack(ProblemId id, int version, Scope scope, Actor by) {
        var problem = cases.lock(id, version);
        scope.require(problem.place());
        if (problem.state() != ProblemState.ANSWERED) {
            throw new ProblemRefused("", "problem.refused.passed");
        }
        cases.set(problem, Map.of("called_back_on", workdays.today()));
        cases.step(problem, Note.of("called-back"), by);
    }

    /** Until when she may say that it is not solved; none when nothing was answered. */
    public @Nullable LocalDate lastDay(Problem problem) {
        var answered = problem.outcome().answeredOn();
        return answered == null ? null : answered.plusDays(catalog.rule("reopen_days"));
    }

    /** Whether she may still say so. */
    public boolean isOpen(Problem problem) {
        var last = lastDay(problem);
        var fits = problem.state() == ProblemState.ANSWERED
                || problem.state() == ProblemState.CLOSED
                || problem.state() == ProblemState.CANNOT;
        return fits && last != null && !workdays.today().isAfter(last);
    }

    /** Ends what was answered long enough ago without a word of the reporter: closed, and not counted as solved. */
    @Transactional
    public int closeUnjudged() {
        var before = workdays.today().minusDays(catalog.rule("judge_days"));
        var old = jdbc.sql("select id from problem where state = 'ANSWERED' and answered_on < ? limit 1000")
                .param(before)
                .query(UUID.class)
                .list();
        old.stream()
                .map(ProblemId::new)
                .map(cases::lock)
                .filter(one -> one.state() == ProblemState.ANSWERED)
                .forEach(problem -> {
                    cases.move(problem, ProblemState.CLOSED, Map.of());
                    cases.step(problem, Note.of("closed-unjudged"), Actor.system());
                });
        return old.size();
    }

    private void judge(Problem problem, boolean solved, @Nullable Boolean satisfied, String why, Actor by) {
        if (!isOpen(problem)) {
            throw new ProblemRefused("", "problem.refused.judge", catalog.rule("reopen_days"));
        }
        if (solved) {
            var columns = judged(true, satisfied);
            var next = problem.state() == ProblemState.CANNOT ? ProblemState.CANNOT : ProblemState.CLOSED;
            cases.move(problem, next, columns);
            cases.step(problem, Note.of("solved").saying(why), by);
        } else {
            reopen(problem, satisfied, Reasons.needed("why", why), by);
        }
    }

    private void reopen(Problem problem, @Nullable Boolean satisfied, String why, Actor by) {
        var due = workdays.due(workdays.today(), problem.term().days());
        var columns = judged(false, satisfied);
        columns.putAll(Map.of("due_on", due, "reopened", problem.reopened() + 1));
        for (var none : List.of("reason", "who_can")) {
            columns.put(none, null);
        }
        cases.move(problem, ProblemState.IN_PROGRESS, columns);
        cases.step(
                problem,
                Note.of("reopened").saying(why).until(due, problem.term().days()),
                by);
    }

    private HashMap<String, @Nullable Object> judged(boolean solved, @Nullable Boolean satisfied) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("solved", solved);
        columns.put("satisfied", satisfied);
        columns.put("judged_on", workdays.today());
        return columns;
    }
}
