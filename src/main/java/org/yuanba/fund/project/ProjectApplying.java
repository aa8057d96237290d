package org.yuanba.fund.project;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.CallId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectMoved;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.call.Call;
import org.yuanba.fund.call.Calls;
import org.yuanba.person.PublicationGate;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Handing in an application, by oneself, with a helper or on paper; and taking it back. */
@Service
public class ProjectApplying {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final Projects projects;
    private final Around around;
    private final Clock clock;

    ProjectApplying(JdbcClient jdbc, Calls calls, Projects projects, Around around, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.projects = projects;
        this.around = around;
        this.clock = clock;
    }

    /**
     * Hands it in; whoever does so has the duty of the applicant.
     *
     * @throws ProjectRefused with the field and what to do
     */
    @Transactional
    public ProjectId apply(CallId call, Application application, Scope scope, Actor by) {
        scope.require(application.place());
        var asked = calls.find(call).orElseThrow(NotHere::new);
        application.check(asked);
        check(asked, application);
        var id = new ProjectId(NewId.next());
        insert(id, call, application, by);
        around.askers().add(id, application.askers());
        around.duties().take(id, by.account().value(), Duty.APPLIES);
        around.audit()
                .record(AuditEntry.of(
                        by, "fund.project-applied", application.place(), id.value(), application.title()));
        around.events()
                .publishEvent(new ProjectMoved(id, application.place(), ProjectState.APPLIED, ProjectState.APPLIED));
        return id;
    }

    private void check(Call call, Application application) {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        ProjectRefused.when(!call.isOpen(today), "", "project.refused.closed");
        ProjectRefused.when(
                projects.handedIn(call.id(), application.place()) >= call.mostOfYard(),
                "place",
                "project.refused.most-of-yard",
                call.mostOfYard());
        ProjectRefused.when(
                !around.gate().findings(application.publicWords(), Set.of()).isEmpty(), "plan", "project.refused.gate");
    }

    private void insert(ProjectId id, CallId call, Application application, Actor by) {
        jdbc.sql("""
                insert into fund_project (id, number, call, place, title, need, plan, applicant, applicant_name,
                  channel, helped_by, agreed_how, speaker, cost, state, applied_at, entered_by)
                values (:id, :number, :call, :place, :title, :need, :plan, :applicant, :name,
                  :channel, :helped, :how, :speaker, :cost, 'APPLIED', :now, :by)
                """)
                .param("id", id.value())
                .param("number", Numbers.next())
                .param("call", call.value())
                .param("place", application.place().value())
                .param("title", application.title().strip())
                .param("need", application.need().strip())
                .param("plan", application.plan().strip())
                .param("applicant", application.applicant().name())
                .param("name", application.applicantName().strip())
                .param("channel", application.channel().name())
                .param("helped", application.channel() == Channel.HELPED ? application.helpedBy() : null, Types.VARCHAR)
                .param("how", application.channel() == Channel.HELPED ? application.agreedHow() : null, Types.VARCHAR)
                .param("speaker", application.speaker(), Types.VARCHAR)
                .param("cost", application.cost().fen())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.account().value())
                .update();
        insertLines(id, application);
    }

    private void insertLines(ProjectId id, Application application) {
        int position = 0;
        for (var line : application.lines()) {
            jdbc.sql("insert into fund_project_line (project, position, said, amount) values (?, ?, ?, ?)")
                    .params(
                            id.value(),
                            ++position,
                            line.said().strip(),
                            line.amount().fen())
                    .update();
        }
    }

    /** Takes it back, with the reason; as long as nothing was agreed. */
    @Transactional
    public void withdraw(ProjectId id, String reason, Scope scope, Actor by) {
        var project = around.steps().hold(id, scope);
        ProjectRefused.when(!project.state().mayBecome(ProjectState.WITHDRAWN), "", "project.refused.state");
        ProjectRefused.when(isOnStage(id), "", "project.refused.on-stage");
        around.steps().move(project, ProjectState.WITHDRAWN, reason, by);
    }

    /** Once the rule is published, the projects of an event stay until its result is open. */
    private boolean isOnStage(ProjectId id) {
        return jdbc.sql("""
                select exists (select from fund_pitch_item i join fund_pitch e on e.id = i.pitch
                  where i.project = ? and e.state in ('ANNOUNCED', 'VOTING', 'CLOSED'))
                """).param(id.value()).query(Boolean.class).single();
    }

    /** What applying needs besides. */
    @org.springframework.stereotype.Component("projectApplyingSurroundings")
    record Around(
            Askers askers,
            Duties duties,
            ProjectSteps steps,
            PublicationGate gate,
            AuditTrail audit,
            ApplicationEventPublisher events) {}
}
