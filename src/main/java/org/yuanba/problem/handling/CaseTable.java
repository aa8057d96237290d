package org.yuanba.problem.handling;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemMoved;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.ProblemState;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.ProblemRows;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Writes what becomes of a problem: each change with its step, its entry in the trail and its event. */
@Repository
class CaseTable {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CaseTable(JdbcClient jdbc, Clock clock, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** The problem, held until the transaction ends. */
    Problem lock(ProblemId id) {
        return jdbc.sql("select * from problem where id = ? for update")
                .param(id.value())
                .query(ProblemRows::problem)
                .optional()
                .orElseThrow(NotHere::new);
    }

    /** The same, refused when somebody changed it since it was read. */
    Problem lock(ProblemId id, int version) {
        var problem = lock(id);
        if (problem.version() != version) {
            throw new ProblemRefused("", "problem.refused.changed");
        }
        return problem;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    /** Sets columns; names come from this package alone. */
    void set(Problem problem, Map<String, ? extends @Nullable Object> columns) {
        var parameters = new HashMap<String, @Nullable Object>(columns);
        var assignments = new StringBuilder();
        columns.keySet()
                .forEach(column ->
                        assignments.append(column).append(" = :").append(column).append(", "));
        jdbc.sql("update problem set " + assignments + "version = version + 1 where id = :id")
                .params(parameters)
                .param("id", problem.id().value())
                .update();
    }

    /** Moves it to this state, with other columns. */
    void move(Problem problem, ProblemState next, Map<String, ? extends @Nullable Object> columns) {
        if (problem.state() != next && !problem.state().mayBecome(next)) {
            throw new ProblemRefused("", "problem.refused.passed");
        }
        var all = new HashMap<String, @Nullable Object>(columns);
        all.put("state", next.name());
        all.put("ended_at", next.isOpen() ? null : Timestamp.from(clock.instant()));
        set(problem, all);
        events.publishEvent(new ProblemMoved(problem.id(), problem.place(), problem.state(), next));
    }

    /** Only tells that figures and boards may show something else, the state being the same. */
    void touched(Problem problem) {
        events.publishEvent(new ProblemMoved(problem.id(), problem.place(), problem.state(), problem.state()));
    }

    /** Writes down a step. */
    void step(Problem problem, Note note, Actor by) {
        var at = note.holder();
        jdbc.sql("""
                insert into problem_step (id, problem, at, by_account, act, said, days, due_on, place, unit, shown)
                values (:id, :problem, :at, :by, :act, :said, :days, :due, :place, :unit, :shown)
                """)
                .param("id", NewId.next())
                .param("problem", problem.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.isSystem() ? null : by.account().value(), Types.OTHER)
                .param("act", note.act())
                .param("said", note.said(), Types.VARCHAR)
                .param("days", note.days(), Types.INTEGER)
                .param("due", note.due(), Types.DATE)
                .param("place", at == null ? null : at.place().value(), Types.VARCHAR)
                .param("unit", at == null ? null : at.unit(), Types.VARCHAR)
                .param("shown", note.shown())
                .update();
        audit.record(AuditEntry.of(
                        by,
                        "problem." + note.act(),
                        problem.place(),
                        problem.id().value(),
                        problem.number())
                .forItsRecord());
    }

    /**
     * A step as it is written down.
     *
     * @param act what was done
     * @param said words to it, or none
     * @param days working days it is about, or none
     * @param due the day it has afterwards, or none
     * @param holder who it is about, or none
     * @param shown whether the reporter reads it
     */
    record Note(
            String act,
            @Nullable String said,
            @Nullable Integer days,
            @Nullable LocalDate due,
            Problem.@Nullable Holder holder,
            boolean shown) {

        static Note of(String act) {
            return new Note(act, null, null, null, null, true);
        }

        Note saying(@Nullable String words) {
            return new Note(act, words == null || words.isBlank() ? null : words, days, due, holder, shown);
        }

        Note about(Problem.@Nullable Holder who) {
            return new Note(act, said, days, due, who, shown);
        }

        Note until(LocalDate day, int shifted) {
            return new Note(act, said, shifted, day, holder, shown);
        }

        Note inside() {
            return new Note(act, said, days, due, holder, false);
        }
    }
}
