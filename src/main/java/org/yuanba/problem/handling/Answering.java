package org.yuanba.problem.handling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
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
import org.yuanba.problem.ProblemState;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.ProblemPermissions;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.handling.CaseTable.Note;

/** Answers a problem, or ends it honestly: with what was done, why it cannot be done here and who can, or why it is not taken. */
@Component
public class Answering {

    private static final int LONGEST = 4_000;

    private final CaseTable cases;
    private final Catalog catalog;
    private final Access access;
    private final ReporterNews news;
    private final Clock clock;

    Answering(CaseTable cases, Catalog catalog, Access access, ReporterNews news, Clock clock) {
        this.cases = cases;
        this.catalog = catalog;
        this.access = access;
        this.news = news;
        this.clock = clock;
    }

    /** Says what was done; the reporter judges. */
    @Transactional
    public void answer(ProblemId id, int version, String words, Scope scope, Actor by) {
        var problem = held(id, version, scope, by);
        var said = Reasons.needed("answer", words, LONGEST);
        if (problem.state() == ProblemState.NEW) {
            throw new ProblemRefused("answer", "problem.refused.accept-first");
        }
        cases.move(problem, ProblemState.ANSWERED, answered(problem, said));
        cases.step(problem, Note.of("answered").saying(said), by);
        news.tell(problem, "answered");
    }

    /** Says honestly that it cannot be solved at this level, why, and who can. */
    @Transactional
    public void cannot(ProblemId id, int version, String reason, String whoCan, String words, Scope scope, Actor by) {
        var problem = held(id, version, scope, by);
        requireReason(reason, "CANNOT");
        var who = Reasons.needed("whoCan", whoCan, 200);
        var columns = answered(problem, Reasons.needed("answer", words, LONGEST));
        columns.put("reason", reason);
        columns.put("who_can", who);
        cases.move(problem, ProblemState.CANNOT, columns);
        cases.step(problem, Note.of("cannot").saying(words.strip()), by);
        news.tell(problem, "cannot");
    }

    /** Does not take it, with the reason and the way that is open. */
    @Transactional
    public void notAccept(ProblemId id, int version, String reason, String words, Scope scope, Actor by) {
        var problem = held(id, version, scope, by);
        requireReason(reason, "NOT_ACCEPTED");
        var columns = answered(problem, Reasons.needed("answer", words, LONGEST));
        columns.put("reason", reason);
        cases.move(problem, ProblemState.NOT_ACCEPTED, columns);
        cases.step(problem, Note.of("not-accepted").saying(words.strip()), by);
        news.tell(problem, "not-accepted");
    }

    private void requireReason(String reason, String use) {
        if (catalog.reason(reason).filter(one -> one.use().equals(use)).isEmpty()) {
            throw new ProblemRefused("reason", "problem.refused.reason-choose");
        }
    }

    private HashMap<String, @Nullable Object> answered(Problem problem, String words) {
        var columns = new HashMap<String, @Nullable Object>(Map.of(
                "answer", words,
                "answered_at", Timestamp.from(clock.instant()),
                "answered_on", cases.today(),
                "in_time", isInTime(problem, cases.today())));
        for (var none : new String[] {
            "offered",
            "offered_to",
            "offered_unit",
            "paused_on",
            "solved",
            "satisfied",
            "judged_on",
            "called_back_on",
            "reason",
            "who_can"
        }) {
            columns.put(none, null);
        }
        return columns;
    }

    /** Whether an answer on this day comes by its day; while the clock stands it does. */
    private static boolean isInTime(Problem problem, LocalDate day) {
        return problem.term().isPaused() || !day.isAfter(problem.term().due());
    }

    private Problem held(ProblemId id, int version, Scope scope, Actor by) {
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
