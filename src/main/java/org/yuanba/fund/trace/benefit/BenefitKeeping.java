package org.yuanba.fund.trace.benefit;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.BoardCode;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.person.PublicationGate;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceLevel;

/** Writing down what money paid for; anyone may read it, so its words pass the publication gate. */
@Service
public class BenefitKeeping {

    private static final int CODE = 8;
    private static final int LONG = 80;
    private static final int SHORT = 60;

    private final JdbcClient jdbc;
    private final PublicationGate gate;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BenefitKeeping(
            JdbcClient jdbc, PublicationGate gate, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes it down, and answers the code for its plate.
     *
     * @throws LedgerRefused when its words may not be public or nothing paid for it
     */
    @Transactional
    public Benefit record(NewBenefit fresh, Scope scope, Actor by) {
        scope.require(fresh.place());
        check("what", fresh.what(), LONG);
        check("stands", fresh.stands(), LONG);
        var keptBy = fresh.keptBy();
        if (keptBy != null) {
            check("keptBy", keptBy, SHORT);
        }
        LedgerRefused.when(
                fresh.commitments().isEmpty() && fresh.payments().isEmpty(), "payment", "fund.refused.no-payment");
        var benefit = new Benefit(
                new BenefitId(NewId.next()),
                BoardCode.signs(random, CODE),
                fresh.place(),
                fresh.what().strip(),
                fresh.stands().strip(),
                fresh.since(),
                keptBy == null ? null : keptBy.strip());
        insert(benefit, fresh, by);
        trail.record(AuditEntry.of(
                by, "fund.benefit-recorded", fresh.place(), benefit.id().value(), benefit.what()));
        tell(benefit);
        return benefit;
    }

    /** Writes down that it is not there any more; where its money went stays readable. */
    @Transactional
    public void remove(Benefit benefit, String why, Scope scope, Actor by) {
        scope.require(benefit.place());
        check("why", why, LONG);
        jdbc.sql("update fund_benefit set removed_why = ? where id = ? and removed_why is null")
                .params(why.strip(), benefit.id().value())
                .update();
        trail.record(AuditEntry.of(
                        by,
                        "fund.benefit-removed",
                        benefit.place(),
                        benefit.id().value(),
                        benefit.what())
                .with("reason", null, why.strip()));
        tell(benefit);
    }

    private void tell(Benefit benefit) {
        if (benefit.place().level() == PlaceLevel.COMPOUND) {
            events.publishEvent(new MeasuresChanged(List.of(benefit.place())));
        }
    }

    private void check(String field, @Nullable String words, int longest) {
        LedgerRefused.when(words == null || words.isBlank(), field, "fund.refused.words");
        LedgerRefused.when(words != null && words.length() > longest, field, "fund.refused.words-long", longest);
        var found = words == null ? List.<PublicationGate.Finding>of() : gate.findings(words, Set.of());
        if (!found.isEmpty()) {
            throw new LedgerRefused(field, "fund.refused.gate", found.getFirst().excerpt());
        }
    }

    @Unscoped("after the scope was required of its place")
    private void insert(Benefit benefit, NewBenefit fresh, Actor by) {
        jdbc.sql("""
                insert into fund_benefit (id, code, place, what, stands, since, kept_by, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        benefit.id().value(),
                        benefit.code(),
                        benefit.place().value(),
                        benefit.what(),
                        benefit.stands(),
                        benefit.since(),
                        benefit.keptBy(),
                        Timestamp.from(clock.instant()),
                        by.account().value()))
                .update();
        for (var commitment : fresh.commitments()) {
            jdbc.sql("insert into fund_benefit_money (benefit, commitment) values (?, ?)")
                    .params(benefit.id().value(), commitment.value())
                    .update();
        }
        for (var payment : fresh.payments()) {
            jdbc.sql("insert into fund_benefit_money (benefit, movement) values (?, ?)")
                    .params(benefit.id().value(), payment.value())
                    .update();
        }
    }
}
