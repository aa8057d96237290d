package org.yuanba.problem.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.problem.casework.Problem;

/** Gives a problem a new code when the slip was lost; the old one opens nothing any more. */
@Component
public class Recoding {

    private final JdbcClient jdbc;
    private final GuardedWords words;
    private final AuditTrail audit;

    Recoding(JdbcClient jdbc, GuardedWords words, AuditTrail audit) {
        this.jdbc = jdbc;
        this.words = words;
        this.audit = audit;
    }

    /** A new code for this problem. */
    @Transactional
    public Receipt recode(Problem problem, Scope scope, Actor by) {
        scope.require(problem.place());
        var code = TrackingCode.next();
        jdbc.sql("update problem set code_mac = ? where id = ?")
                .params(words.mac(problem.number(), code), problem.id().value())
                .update();
        audit.record(AuditEntry.of(
                        by, "problem.recoded", problem.place(), problem.id().value(), problem.number())
                .forItsRecord());
        return new Receipt(problem.id(), problem.number(), code);
    }
}
