package org.yuanba.fund.carrying;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.NoticeBoard;
import org.yuanba.board.NoticeId;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.books.party.Parties;
import org.yuanba.fund.call.Call;
import org.yuanba.fund.call.Calls;
import org.yuanba.fund.call.FundRules;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.MovementPosting;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.ProjectSteps;
import org.yuanba.fund.vetting.Opinions;
import org.yuanba.fund.vetting.Opinions.Kind;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/**
 * Signs for a project whose days for objections are over. With the last signature its amount needs, the money is set
 * aside in the ledger and its payments are planned.
 */
@Service
public class Agreeing {

    private final JdbcClient jdbc;
    private final ProjectSteps steps;
    private final Opinions opinions;
    private final Money money;
    private final Clock clock;

    Agreeing(JdbcClient jdbc, ProjectSteps steps, Opinions opinions, Money money, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.opinions = opinions;
        this.money = money;
        this.clock = clock;
    }

    /** Signs. */
    @Transactional
    public void sign(ProjectId id, Scope scope, Actor by) {
        var project = steps.hold(id, ProjectState.NOTICED, scope);
        requireQuiet(project, scope);
        opinions.give(id, Kind.SIGNATURE, id.value(), true, null, by);
        steps.tell(project, "fund.project-signed", by);
        if (opinions.approvals(Kind.SIGNATURE, id.value()) >= money.rules().signatures(project.cost())) {
            agree(project, scope, by);
        }
    }

    /** Nobody signs while one may object, or an objection waits for an answer. */
    private void requireQuiet(Project project, Scope scope) {
        var until = project.noticeUntil();
        var notice = project.notice();
        if (until == null || notice == null) {
            throw new NotHere();
        }
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        ProjectRefused.when(!today.isAfter(until), "", "project.refused.notice-runs");
        var waiting = money.board()
                .find(new NoticeId(notice), scope)
                .map(NoticeBoard.Standing::unanswered)
                .orElse(0);
        ProjectRefused.when(waiting > 0, "", "project.refused.unanswered", waiting);
    }

    private void agree(Project project, Scope scope, Actor by) {
        var call = money.calls().find(project.call()).orElseThrow(NotHere::new);
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        try {
            var commitment = setAside(project, call, today, scope, by);
            jdbc.sql("update fund_project set granted = cost, commitment = ? where id = ?")
                    .params(commitment.value(), project.id().value())
                    .update();
        } catch (LedgerRefused refused) {
            throw new ProjectRefused(
                    "", refused.messageKey(), refused.arguments().toArray());
        }
        money.tranches().plan(project.id(), project.cost(), call.beforeAcceptance());
        steps.move(project, ProjectState.AGREED, by);
    }

    private FundAccountId setAside(Project project, Call call, LocalDate today, Scope scope, Actor by) {
        var commitment = money.opening().commitment(call.fund(), project.place(), project.title(), today, scope, by);
        money.posting()
                .post(
                        NewMovement.of(
                                        "project/" + project.id().value(),
                                        MovementKind.COMMITTING,
                                        call.fund(),
                                        commitment,
                                        project.cost(),
                                        today)
                                .forPurpose(call.purpose()),
                        scope,
                        by);
        return commitment;
    }

    /** The ledger and what agreements rest on. */
    @org.springframework.stereotype.Component("projectMoney")
    record Money(
            Calls calls,
            FundRules rules,
            NoticeBoard board,
            FundAccountOpening opening,
            MovementPosting posting,
            Tranches tranches,
            Parties parties) {}
}
