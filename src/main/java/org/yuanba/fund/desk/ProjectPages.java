package org.yuanba.fund.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.CallId;
import org.yuanba.fund.call.Calls;
import org.yuanba.fund.call.FundRules;
import org.yuanba.fund.carrying.Changing;
import org.yuanba.fund.carrying.Tranches;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.project.Askers;
import org.yuanba.fund.project.Duties;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.Projects;
import org.yuanba.fund.project.sockets.ProjectPermissions;
import org.yuanba.fund.vetting.Opinions;
import org.yuanba.fund.vetting.Opinions.Kind;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Reads what the pages of calls and projects show. */
@Component
class ProjectPages {

    private final Places places;
    private final Calls calls;
    private final Projects projects;
    private final Cases cases;
    private final Clock clock;

    ProjectPages(Places places, Calls calls, Projects projects, Cases cases, Clock clock) {
        this.places = places;
        this.calls = calls;
        this.projects = projects;
        this.cases = cases;
        this.clock = clock;
    }

    NewCallView newCall(PlaceKey place, Form form, Scope scope) {
        return new NewCallView(here(place, scope), calls.funds(scope), form);
    }

    CallView call(CallId id, PlaceKey place, Scope scope) {
        var call = calls.find(id).filter(one -> one.place().equals(place)).orElseThrow(NotHere::new);
        var all = projects.of(id, scope);
        return new CallView(
                here(place, scope),
                call,
                cases.rules().exclusions(),
                all,
                places.namesOf(all.stream().map(Project::place).distinct().toList()),
                cases.pitches().of(id, scope).orElse(null),
                call.isOpen(today()));
    }

    ProjectListView list(PlaceKey place, int page, Scope scope) {
        var rows = projects.list(page, scope);
        return new ProjectListView(
                here(place, scope),
                calls.in(scope),
                place.level() == PlaceLevel.COMPOUND ? calls.openTo(place, today()) : List.of(),
                rows,
                places.namesOf(
                        rows.items().stream().map(Project::place).distinct().toList()));
    }

    NewProjectView newProject(PlaceKey place, CallId call, Form form, Scope scope) {
        if (place.level() != PlaceLevel.COMPOUND) {
            throw new NotHere();
        }
        var asked = calls.find(call).filter(one -> one.place().covers(place)).orElseThrow(NotHere::new);
        return new NewProjectView(here(place, scope), asked, form);
    }

    ProjectView show(Project project, Form form, Scope scope, Actor by) {
        var needed = cases.rules().signatures(project.cost());
        return new ProjectView(
                here(project.place(), scope),
                project,
                calls.find(project.call()).orElseThrow(NotHere::new),
                projects.lines(project, scope),
                askers(project, scope, by),
                new ProjectView.Hands(
                        cases.duties().of(project, scope),
                        cases.duties().of(project.id(), by.account().value()).orElse(null),
                        cases.opinions().of(project, scope),
                        cases.opinions().approvals(Kind.SIGNATURE, project.id().value()),
                        needed),
                cases.tranches().of(project, scope),
                cases.changing().of(project, scope),
                cases.rules().exclusions(),
                today(),
                form);
    }

    /** Who asked is read by those who work with them; others see how many. */
    private List<Askers.Asker> askers(Project project, Scope scope, Actor by) {
        var all = cases.askers().of(project, scope);
        var near = cases.access().may(by, ProjectPermissions.APPLY, project.place())
                || cases.access().may(by, ProjectPermissions.RUN, project.place());
        return near ? all : all.stream().map(Askers.Asker::withoutName).toList();
    }

    Place here(PlaceKey place, Scope scope) {
        return places.find(place, scope).orElseThrow(NotHere::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    /** What a case is made of. */
    @Component("projectCases")
    record Cases(
            FundRules rules,
            Pitches pitches,
            Askers askers,
            Duties duties,
            Opinions opinions,
            Tranches tranches,
            Changing changing,
            Access access) {}
}
