package org.yuanba.fund.carrying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.NoticeBoard.NotPosted;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.ledger.Balances;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.fund.project.Askers;
import org.yuanba.fund.project.Duties;
import org.yuanba.fund.project.Duty;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.ProjectSteps;
import org.yuanba.fund.trace.benefit.BenefitKeeping;
import org.yuanba.fund.trace.benefit.NewBenefit;
import org.yuanba.shared.Money;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Ends a project well: what is left goes back to its fund, a report hangs on the board, somebody looks after it. */
@Service
public class Settling {

    private final JdbcClient jdbc;
    private final ProjectSteps steps;
    private final Agreeing.Money money;
    private final Books books;
    private final Clock clock;

    Settling(JdbcClient jdbc, ProjectSteps steps, Agreeing.Money money, Books books, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.money = money;
        this.books = books;
        this.clock = clock;
    }

    /** Settles: every payment is made, what is left in the commitment goes back to the fund. By one who pays. */
    @Transactional
    public void settle(ProjectId id, Scope scope, Actor by) {
        var project = steps.hold(id, ProjectState.ACCEPTED, scope);
        var tranches = money.tranches().ofProject(id);
        ProjectRefused.when(tranches.stream().anyMatch(one -> !one.isPaid()), "", "project.refused.unpaid");
        books.duties().take(id, by.account().value(), Duty.PAYS);
        giveBack(project, scope, by);
        var paid = tranches.stream().map(Tranche::amount).reduce(Money.ZERO, Money::plus);
        jdbc.sql("update fund_project set settled = ?, state = 'SETTLED' where id = ?")
                .params(paid.fen(), id.value())
                .update();
        steps.move(project, ProjectState.SETTLED, by);
    }

    private void giveBack(Project project, Scope scope, Actor by) {
        var commitment = project.money().commitment();
        if (commitment == null) {
            throw new NotHere();
        }
        var left = books.balances().of(commitment, scope);
        if (!left.isZero()) {
            var call = money.calls().find(project.call()).orElseThrow(NotHere::new);
            money.posting()
                    .post(
                            NewMovement.of(
                                    "settled/" + project.id().value(),
                                    MovementKind.RELEASE,
                                    commitment,
                                    call.fund(),
                                    left,
                                    LocalDate.now(clock.withZone(Dates.ZONE))),
                            scope,
                            by);
        }
    }

    /** Reports, on the board of the yard, open to see. */
    @Transactional
    public void report(ProjectId id, String words, Scope scope, Actor by) {
        var project = steps.hold(id, ProjectState.SETTLED, scope);
        ProjectRefused.when(words.isBlank() || words.strip().length() > 2000, "words", "project.refused.report");
        var settled = project.money().settled();
        try {
            money.board()
                    .disclose(
                            project.place(),
                            "项目办完了：" + project.title(),
                            words.strip() + "\n用了 " + (settled == null ? "0.00" : settled) + " 元。",
                            scope,
                            by);
        } catch (NotPosted refused) {
            throw new ProjectRefused("words", refused.key(), refused.arguments().toArray());
        }
        jdbc.sql("update fund_project set report = ?, state = 'REPORTED' where id = ?")
                .params(words.strip(), id.value())
                .update();
        steps.move(project, ProjectState.REPORTED, by);
    }

    /**
     * Names who looks after it from now on, and gives what stands there a plate that leads back to its money; who asked
     * for it is forgotten.
     */
    @Transactional
    public void hand(ProjectId id, String keeper, String stands, Scope scope, Actor by) {
        var project = steps.hold(id, ProjectState.REPORTED, scope);
        ProjectRefused.when(keeper.isBlank() || keeper.strip().length() > 60, "keeper", "project.refused.keeper");
        ProjectRefused.when(stands.isBlank() || stands.strip().length() > 80, "stands", "project.refused.stands");
        plate(project, keeper.strip(), stands.strip(), scope, by);
        jdbc.sql("update fund_project set keeper = ?, state = 'CLOSED' where id = ?")
                .params(keeper.strip(), id.value())
                .update();
        books.askers().forget(id);
        steps.move(project, ProjectState.CLOSED, by);
    }

    private void plate(Project project, String keeper, String stands, Scope scope, Actor by) {
        var commitment = project.money().commitment();
        if (commitment == null) {
            throw new NotHere();
        }
        try {
            books.benefits()
                    .record(
                            new NewBenefit(
                                    project.place(),
                                    project.title(),
                                    stands,
                                    LocalDate.now(clock.withZone(Dates.ZONE)),
                                    keeper,
                                    List.of(commitment),
                                    List.of()),
                            scope,
                            by);
        } catch (LedgerRefused refused) {
            throw new ProjectRefused(
                    refused.field().equals("stands") ? "stands" : "keeper",
                    refused.messageKey(),
                    refused.arguments().toArray());
        }
    }

    /** What settling reads and closes besides. */
    @org.springframework.stereotype.Component("projectBooks")
    record Books(Balances balances, Duties duties, Askers askers, BenefitKeeping benefits) {}
}
