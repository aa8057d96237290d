package org.yuanba.fund.carrying;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.call.FundRules;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.ProjectSteps;
import org.yuanba.fund.vetting.Opinions;
import org.yuanba.fund.vetting.Opinions.Kind;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;

/** Does something otherwise than applied for: never for more than was granted, and with the signatures the amount needs. */
@Service
public class Changing {

    private final JdbcClient jdbc;
    private final ProjectSteps steps;
    private final Opinions opinions;
    private final FundRules rules;
    private final Clock clock;

    Changing(JdbcClient jdbc, ProjectSteps steps, Opinions opinions, FundRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.opinions = opinions;
        this.rules = rules;
        this.clock = clock;
    }

    /** Asks for a change. */
    @Transactional
    public void ask(ProjectId id, String said, Money cost, Scope scope, Actor by) {
        var project = steps.hold(id, ProjectState.AGREED, scope);
        var granted = project.money().granted();
        ProjectRefused.when(said.isBlank() || said.strip().length() > 300, "said", "project.refused.change");
        ProjectRefused.when(
                cost.isZero() || granted == null || cost.compareTo(granted) > 0,
                "cost",
                "project.refused.change-cost",
                project.cost().yuan());
        try {
            jdbc.sql(
                            "insert into fund_project_change (id, project, said, cost, asked_by, asked_at) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            NewId.next(),
                            id.value(),
                            said.strip(),
                            cost.fen(),
                            by.account().value(),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProjectRefused("said", "project.refused.change-waits");
        }
        steps.tell(project, "fund.change-asked", by);
    }

    /** Says yes or no to the change that waits; the last yes it needs lowers what is still to be paid. */
    @Transactional
    public void decide(ProjectId id, boolean approves, Scope scope, Actor by) {
        var project = steps.hold(id, ProjectState.AGREED, scope);
        var change = of(project, scope).stream()
                .filter(one -> one.approved() == null)
                .findFirst()
                .orElseThrow(() -> new ProjectRefused("", "project.refused.state"));
        ProjectRefused.when(change.askedBy().equals(by.account().value()), "", "project.refused.own-change");
        opinions.give(id, Kind.CHANGE, change.id(), approves, null, by);
        if (!approves) {
            close(change.id(), false);
        } else if (opinions.approvals(Kind.CHANGE, change.id()) >= rules.signatures(change.cost())) {
            lower(project, change.cost());
            close(change.id(), true);
        }
        steps.tell(project, "fund.change-decided", by);
    }

    private void close(UUID change, boolean approved) {
        jdbc.sql("update fund_project_change set decided_at = ?, approved = ? where id = ?")
                .params(Timestamp.from(clock.instant()), approved, change)
                .update();
    }

    private void lower(Project project, Money cost) {
        int lowered = jdbc.sql("""
                update fund_project_tranche t
                set amount = :cost - (select coalesce(sum(amount), 0) from fund_project_tranche o
                  where o.project = t.project and o.id <> t.id)
                where t.project = :project and t.after_acceptance and t.paid_hand is null
                  and :cost > (select coalesce(sum(amount), 0) from fund_project_tranche o
                    where o.project = t.project and o.id <> t.id)
                """)
                .param("project", project.id().value())
                .param("cost", cost.fen())
                .update();
        ProjectRefused.when(lowered != 1, "", "project.refused.change-paid");
    }

    /** The changes of a project, oldest first. */
    public List<Change> of(Project project, Scope scope) {
        scope.require(project.place());
        return jdbc.sql(
                        "select id, said, cost, asked_by, approved from fund_project_change where project = ? order by asked_at, id")
                .param(project.id().value())
                .query((row, n) -> new Change(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new Money(row.getLong(3)),
                        row.getObject(4, UUID.class),
                        row.getObject(5, Boolean.class)))
                .list();
    }

    /**
     * A change.
     *
     * @param id its id
     * @param said what is done otherwise
     * @param cost what it all costs now
     * @param askedBy the account that asked
     * @param approved whether it was agreed to, none while it waits
     */
    public record Change(
            UUID id,
            String said,
            Money cost,
            UUID askedBy,
            @Nullable Boolean approved) {}
}
