package org.yuanba.problem.sockets;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.person.PersonId;
import org.yuanba.person.spi.OwnRecords;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Problems;
import org.yuanba.problem.catalog.Catalog;

/** What somebody told, for her own page; she may take her name and words in full back at any time, the problem goes on. */
@Component
@Unscoped("asked by whoever holds her own link, or by the worker who found her in her scope")
class OwnProblems implements OwnRecords {

    private static final String TOLD = "problem.told";

    private final Problems problems;
    private final Catalog catalog;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    OwnProblems(Problems problems, Catalog catalog, JdbcClient jdbc, AuditTrail audit) {
        this.problems = problems;
        this.catalog = catalog;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<OwnRecord> of(PersonId person) {
        return problems.toldBy(person).stream().map(this::record).toList();
    }

    private OwnRecord record(Problem problem) {
        var facts = new ArrayList<OwnFact>();
        facts.add(OwnFact.text("problem.own.number", problem.number()));
        catalog.category(problem.matter().category())
                .ifPresent(one -> facts.add(OwnFact.said("problem.about", one.chinese(), one.english())));
        facts.add(OwnFact.text("problem.words", problem.matter().words()));
        if (problem.arrival().hasContact()) {
            facts.add(OwnFact.word("problem.own.contact", "problem.own.sealed"));
        }
        facts.add(OwnFact.day("problem.own.on", problem.arrival().on()));
        facts.add(OwnFact.word("problem.stage.title", problem.state().key()));
        return new OwnRecord(
                "problem.own",
                "person.own.basis.consent",
                facts,
                OwnRecords.code(TOLD, problem.id().value()));
    }

    @Override
    @Transactional
    public boolean withdraw(PersonId person, String code, Actor herself) {
        if (!code.startsWith(TOLD + "/")) {
            return false;
        }
        problems.toldBy(person).stream()
                .filter(problem -> OwnRecords.code(TOLD, problem.id().value()).equals(code))
                .forEach(problem -> {
                    jdbc.sql("""
                            update problem set person = null, person_first = null, sealed_contact = null, sealed_words = null
                            where id = ?
                            """).param(problem.id().value()).update();
                    audit.record(AuditEntry.of(
                                    herself,
                                    "problem.reporter-withdrawn",
                                    problem.place(),
                                    problem.id().value(),
                                    problem.number())
                            .forItsRecord());
                });
        return true;
    }
}
