package org.yuanba.fund.project;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectMoved;
import org.yuanba.fund.ProjectState;
import org.yuanba.web.NotHere;

/** Brings projects from state to state; a project is held while a step is taken, so that two cannot be taken at once. */
@Component
public class ProjectSteps {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProjectSteps(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Holds a project that stands there.
     *
     * @throws NotHere when it is not in the scope
     * @throws ProjectRefused when somebody brought it further meanwhile
     */
    public Project hold(ProjectId id, ProjectState state, Scope scope) {
        var project = hold(id, scope);
        ProjectRefused.when(project.state() != state, "", "project.refused.state");
        return project;
    }

    /** Holds a project. */
    public Project hold(ProjectId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from fund_project where id = :id and %s for update".formatted(visible.sql()))
                .param("id", id.value())
                .params(visible.parameters())
                .query(Projects::project)
                .optional()
                .orElseThrow(NotHere::new);
    }

    /** Brings it to the next state. */
    public void move(Project project, ProjectState next, Actor by) {
        move(project, next, null, by);
    }

    /** Brings it to the next state; one that ends without money says why. */
    public void move(Project project, ProjectState next, @Nullable String reason, Actor by) {
        if (!project.state().mayBecome(next)) {
            throw new IllegalStateException(project.state() + " does not become " + next);
        }
        ProjectRefused.when(
                next.needsReason()
                        && (reason == null || reason.isBlank() || reason.strip().length() > 300),
                "reason",
                "project.refused.reason");
        jdbc.sql("""
                update fund_project set state = :state, reason = :reason, ended_at = :ended, version = version + 1
                where id = :id
                """)
                .param("id", project.id().value())
                .param("state", next.name())
                .param("reason", next.needsReason() && reason != null ? reason.strip() : null, Types.VARCHAR)
                .param("ended", next.isOver() ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .update();
        tell(
                project,
                "fund.project-" + next.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                by);
        events.publishEvent(new ProjectMoved(project.id(), project.place(), project.state(), next));
        events.publishEvent(new BoardContentChanged(project.place()));
    }

    /** Writes down what somebody did with it. */
    public void tell(Project project, String act, Actor by) {
        audit.record(AuditEntry.of(by, act, project.place(), project.id().value(), project.title()));
    }
}
