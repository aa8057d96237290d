package org.yuanba.problem.handling;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.yuanba.problem.handling.CaseTable.Note;

/** Several told the same: one leads, each keeps her own number and reads how it goes on. */
@Component
public class Merging {

    private final CaseTable cases;
    private final Access access;
    private final JdbcClient jdbc;
    private final ReporterNews news;

    Merging(CaseTable cases, Access access, JdbcClient jdbc, ReporterNews news) {
        this.cases = cases;
        this.access = access;
        this.jdbc = jdbc;
        this.news = news;
    }

    /** Makes the one part of the other; those merged into it before come along. */
    @Transactional
    public void merge(ProblemId id, int version, ProblemId into, Scope scope, Actor by) {
        if (id.equals(into)) {
            throw new ProblemRefused("into", "problem.refused.merge");
        }
        var lead = locked(id, into);
        var problem = cases.lock(id, version);
        scope.require(problem.place());
        scope.require(lead.place());
        var fits = lead.place().equals(problem.place())
                && lead.state().isWaiting()
                && problem.state().isWaiting();
        if (!fits || !access.may(by, ProblemPermissions.HANDLE, problem.holder().place())) {
            throw new ProblemRefused("into", "problem.refused.merge");
        }
        jdbc.sql("update problem set merged_into = ? where merged_into = ?")
                .params(into.value(), id.value())
                .update();
        var columns = new HashMap<String, @Nullable Object>(Map.of("merged_into", into.value()));
        for (var none : new String[] {"offered", "offered_to", "offered_unit", "paused_on"}) {
            columns.put(none, null);
        }
        cases.move(problem, ProblemState.MERGED, columns);
        cases.step(problem, Note.of("merged").saying(lead.number()), by);
        cases.set(lead, Map.of());
        cases.step(lead, Note.of("joined").saying(problem.number()), by);
        news.tell(problem, "merged");
    }

    /** The lead, both rows held in the order of their ids, so that two who merge each into the other do not block. */
    private Problem locked(ProblemId id, ProblemId into) {
        if (id.value().compareTo(into.value()) < 0) {
            cases.lock(id);
        }
        return cases.lock(into);
    }
}
