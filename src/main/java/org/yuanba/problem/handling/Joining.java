package org.yuanba.problem.handling;

import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
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
import org.yuanba.problem.casework.Problem.Holder;
import org.yuanba.problem.casework.ProblemPermissions;
import org.yuanba.problem.handling.CaseTable.Note;
import org.yuanba.shared.NewId;
import org.yuanba.web.NotHere;

/** 街道吹哨、部门报到: the one in the lead calls other units, and stays in the lead. */
@Component
public class Joining {

    private static final int LONGEST = 400;
    private static final int LONGEST_UNIT = 40;

    private final CaseTable cases;
    private final Access access;
    private final JdbcClient jdbc;

    Joining(CaseTable cases, Access access, JdbcClient jdbc) {
        this.cases = cases;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Calls a unit to help. */
    @Transactional
    public void call(ProblemId id, int version, String unit, String wanted, Scope scope, Actor by) {
        var problem = lead(id, version, scope, by);
        var name = unit.strip();
        if (name.isEmpty() || name.length() > LONGEST_UNIT) {
            throw new ProblemRefused("unit", "problem.refused.unit");
        }
        var asked = Reasons.needed("wanted", wanted, LONGEST);
        try {
            jdbc.sql("insert into problem_partner (id, problem, unit, asked_on, asked) values (?, ?, ?, ?, ?)")
                    .params(NewId.next(), id.value(), name, cases.today(), asked)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemRefused("unit", "problem.refused.called-already");
        }
        atIt(problem);
        cases.step(
                problem,
                Note.of("called")
                        .saying(asked)
                        .about(new Holder(problem.holder().place(), name)),
                by);
    }

    /** A unit did its part. */
    @Transactional
    public void came(ProblemId id, int version, UUID partner, String did, Scope scope, Actor by) {
        var problem = lead(id, version, scope, by);
        var said = Reasons.needed("did", did, LONGEST);
        var unit = jdbc.sql("""
                update problem_partner set came_on = ?, did = ? where id = ? and problem = ? and came_on is null
                returning unit
                """)
                .params(cases.today(), said, partner, id.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotHere::new);
        atIt(problem);
        cases.step(
                problem,
                Note.of("came").saying(said).about(new Holder(problem.holder().place(), unit)),
                by);
    }

    private void atIt(Problem problem) {
        if (problem.state() == ProblemState.ACCEPTED) {
            cases.move(problem, ProblemState.IN_PROGRESS, Map.of());
        } else {
            cases.set(problem, Map.of());
        }
    }

    private Problem lead(ProblemId id, int version, Scope scope, Actor by) {
        var problem = cases.lock(id, version);
        scope.require(problem.place());
        if (!access.may(by, ProblemPermissions.HANDLE, problem.holder().place())) {
            throw new ProblemRefused("", "problem.refused.not-yours");
        }
        if (problem.state() == ProblemState.NEW || !problem.state().isWaiting()) {
            throw new ProblemRefused("unit", "problem.refused.accept-first");
        }
        return problem;
    }
}
