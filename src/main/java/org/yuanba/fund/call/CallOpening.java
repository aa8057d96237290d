package org.yuanba.fund.call;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.CallId;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Puts a call out; from then on it does not change. */
@Service
public class CallOpening {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final FundRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    CallOpening(JdbcClient jdbc, Calls calls, FundRules rules, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a call at a place, with the figures that hold today.
     *
     * @throws ProjectRefused with the field and what to do
     */
    @Transactional
    public CallId open(PlaceKey place, NewCall call, Scope scope, Actor by) {
        scope.require(place);
        call.check(LocalDate.now(clock.withZone(Dates.ZONE)));
        var fund = calls.fund(call.fund(), scope).orElseThrow(() -> new ProjectRefused("fund", "call.refused.fund"));
        ProjectRefused.when(
                fund.balance().compareTo(call.budget()) < 0,
                "budget",
                "call.refused.budget",
                fund.balance().yuan());
        var id = new CallId(NewId.next());
        insert(id, place, call, by);
        audit.record(AuditEntry.of(by, "fund.call-opened", place, id.value(), call.title()));
        return id;
    }

    private void insert(CallId id, PlaceKey place, NewCall call, Actor by) {
        jdbc.sql("""
                insert into fund_call (id, place, title, round, applicants, fund, purpose, budget, most_each, most_of_yard,
                  closes_on, before_acceptance_percent, objection_days, opened_at, opened_by)
                values (:id, :place, :title, :round, :applicants, :fund, :purpose, :budget, :each, :yard,
                  :closes, :before, :days, :now, :by)
                """)
                .param("id", id.value())
                .param("place", place.value())
                .param("title", call.title().strip())
                .param("round", call.round().strip())
                .param(
                        "applicants",
                        call.applicants().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("fund", call.fund().value())
                .param("purpose", call.purpose().name())
                .param("budget", call.budget().fen())
                .param("each", call.mostEach().fen())
                .param("yard", call.mostOfYard())
                .param("closes", call.closesOn())
                .param("before", rules.amount("before_acceptance_percent"))
                .param("days", rules.amount("objection_days"))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.account().value())
                .update();
    }
}
