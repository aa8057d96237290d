package org.yuanba.problem.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.intake.GuardedWords;
import org.yuanba.problem.intake.Reporter;

/** Shows who told a problem and her words unmasked, once it is said what for; each look is on record. */
@Component
class Revealing {

    private final JdbcClient jdbc;
    private final GuardedWords words;
    private final AuditTrail audit;

    Revealing(JdbcClient jdbc, GuardedWords words, AuditTrail audit) {
        this.jdbc = jdbc;
        this.words = words;
        this.audit = audit;
    }

    @Transactional
    Seen look(Problem problem, String why, Scope scope, Actor by) {
        scope.require(problem.place());
        var reason = why.strip();
        if (reason.length() < 2 || reason.length() > 80) {
            throw new ProblemRefused("lookWhy", "problem.refused.look");
        }
        audit.record(AuditEntry.of(
                        by,
                        "problem.reporter-read",
                        problem.place(),
                        problem.id().value(),
                        problem.number())
                .with("why", null, reason)
                .forAuditOnly());
        var contact = open(problem, "contact", "sealed_contact");
        return new Seen(contact == null ? null : Reporter.read(contact), open(problem, "words", "sealed_words"));
    }

    private @Nullable String open(Problem problem, String field, String column) {
        return jdbc.sql("select " + column + " from problem where id = ? and " + column + " is not null")
                .param(problem.id().value())
                .query(byte[].class)
                .optional()
                .map(kept -> words.open(problem.id(), field, kept))
                .orElse(null);
    }
}
