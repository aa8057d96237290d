package org.yuanba.fund.carrying;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.fund.project.Duties;
import org.yuanba.fund.project.Duty;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.ProjectSteps;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Pays a project in parts: one who reviewed releases, another pays; what waits for acceptance waits. */
@Service
public class TranchePaying {

    private final JdbcClient jdbc;
    private final ProjectSteps steps;
    private final Duties duties;
    private final Agreeing.Money money;
    private final Clock clock;

    TranchePaying(JdbcClient jdbc, ProjectSteps steps, Duties duties, Agreeing.Money money, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.duties = duties;
        this.money = money;
        this.clock = clock;
    }

    /** Releases a payment. */
    @Transactional
    public void release(ProjectId id, UUID tranche, Scope scope, Actor by) {
        var project = steps.hold(id, scope);
        var one = money.tranches().get(id, tranche);
        requirePayable(project, one);
        ProjectRefused.when(one.isReleased(), "", "project.refused.released-already");
        duties.take(id, by.account().value(), Duty.REVIEWS);
        jdbc.sql("update fund_project_tranche set released_hand = ?, released_at = ? where id = ?")
                .params(by.account().value(), Timestamp.from(clock.instant()), tranche)
                .update();
        steps.tell(project, "fund.tranche-released", by);
    }

    /**
     * Pays a released payment, once.
     *
     * @param payee how the one who is paid is called
     * @param voucher the number of the voucher
     */
    @Transactional
    public void pay(ProjectId id, UUID tranche, String payee, String voucher, Scope scope, Actor by) {
        var project = steps.hold(id, scope);
        var one = money.tranches().get(id, tranche);
        requirePayable(project, one);
        ProjectRefused.when(!one.isReleased(), "", "project.refused.not-released");
        ProjectRefused.when(one.isPaid(), "", "project.refused.paid-already");
        ProjectRefused.when(payee.isBlank() || payee.strip().length() > 60, "payee", "project.refused.payee");
        ProjectRefused.when(voucher.isBlank() || voucher.strip().length() > 100, "voucher", "project.refused.voucher");
        duties.take(id, by.account().value(), Duty.PAYS);
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        try {
            var to = payee(project, payee.strip(), today, scope, by);
            var movement = post(project, one, to, voucher.strip(), today, scope, by);
            jdbc.sql("""
                    update fund_project_tranche set paid_hand = ?, paid_on = ?, payee = ?, voucher = ?, movement = ?
                    where id = ?
                    """)
                    .params(by.account().value(), today, to.value(), voucher.strip(), movement.value(), tranche)
                    .update();
        } catch (LedgerRefused refused) {
            throw new ProjectRefused(
                    refused.field(), refused.messageKey(), refused.arguments().toArray());
        }
        steps.tell(project, "fund.tranche-paid", by);
    }

    private static void requirePayable(Project project, Tranche tranche) {
        ProjectRefused.when(!project.state().isFunded(), "", "project.refused.state");
        ProjectRefused.when(
                tranche.isAfterAcceptance() && project.state().ordinal() < ProjectState.ACCEPTED.ordinal(),
                "",
                "project.refused.before-acceptance");
    }

    private FundAccountId payee(Project project, String name, LocalDate today, Scope scope, Actor by) {
        return money.parties()
                .named(project.place(), name, PartyKind.PAYEE, false, today, scope, by)
                .id();
    }

    private MovementId post(
            Project project,
            Tranche tranche,
            FundAccountId payee,
            String voucher,
            LocalDate today,
            Scope scope,
            Actor by) {
        var call = money.calls().find(project.call()).orElseThrow(NotHere::new);
        var from = project.money().commitment();
        if (from == null) {
            throw new NotHere();
        }
        return money.posting()
                .post(
                        NewMovement.of(
                                        "tranche/" + tranche.id(),
                                        MovementKind.PAYMENT,
                                        from,
                                        payee,
                                        tranche.amount(),
                                        today)
                                .forPurpose(call.purpose())
                                .restingOn("创投项目 " + project.number() + " 协议", voucher),
                        scope,
                        by);
    }
}
