package org.yuanba.fund.project.sockets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.project.Duties;
import org.yuanba.fund.project.Duty;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.Projects;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.TodoSource;

/** Projects that wait for the one who looks: what her rights let her do, and her duty in the project does not forbid. */
@Component
class ProjectTodos implements TodoSource {

    private final Projects projects;
    private final Duties duties;
    private final Access access;
    private final Clock clock;

    ProjectTodos(Projects projects, Duties duties, Access access, Clock clock) {
        this.projects = projects;
        this.duties = duties;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        var todos = new ArrayList<Todo>();
        for (var root : scope.roots()) {
            if (root.level().compareTo(PlaceLevel.STREET) < 0) {
                continue;
            }
            collect(
                    by,
                    access.scope(by, ProjectPermissions.REVIEW).within(root),
                    ProjectPermissions.REVIEW,
                    most,
                    todos);
            collect(by, access.scope(by, ProjectPermissions.RUN).within(root), ProjectPermissions.RUN, most, todos);
            collect(by, access.scope(by, ProjectPermissions.PAY).within(root), ProjectPermissions.PAY, most, todos);
        }
        return todos.stream().limit(most).toList();
    }

    private void collect(Actor by, Scope scope, Permission permission, int most, List<Todo> todos) {
        if (scope.isEmpty()) {
            return;
        }
        projects.in(states(permission), most, scope).stream()
                .filter(project -> isReady(project) && isFree(project, permission, by))
                .map(ProjectTodos::todo)
                .forEach(todos::add);
    }

    private static Set<ProjectState> states(Permission permission) {
        if (permission.equals(ProjectPermissions.REVIEW)) {
            return Set.of(ProjectState.APPLIED, ProjectState.ELIGIBLE, ProjectState.NOTICED);
        }
        return permission.equals(ProjectPermissions.RUN)
                ? Set.of(ProjectState.CHOSEN, ProjectState.SETTLED, ProjectState.REPORTED)
                : Set.of(ProjectState.ACCEPTED);
    }

    /** Nobody signs while one may object. */
    private boolean isReady(Project project) {
        var until = project.noticeUntil();
        return project.state() != ProjectState.NOTICED
                || until != null && LocalDate.now(clock.withZone(Dates.ZONE)).isAfter(until);
    }

    private boolean isFree(Project project, Permission permission, Actor by) {
        if (permission.equals(ProjectPermissions.RUN)) {
            return true;
        }
        var wanted = permission.equals(ProjectPermissions.PAY) ? Duty.PAYS : Duty.REVIEWS;
        return duties.of(project.id(), by.account().value()).map(wanted::equals).orElse(true);
    }

    private static Todo todo(Project project) {
        var key = "todo.project." + project.state().name().toLowerCase(Locale.ROOT);
        return new Todo(
                "coin-yuan",
                key,
                List.of(project.title()),
                key + ".why",
                List.of(),
                null,
                key + ".verb",
                project.url());
    }
}
