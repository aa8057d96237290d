package org.yuanba.problem.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.attachment.Attachments;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemState;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.ProblemPermissions;
import org.yuanba.problem.casework.Problems;
import org.yuanba.problem.casework.Step;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.handling.Judging;
import org.yuanba.problem.open.Form;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.NotHere;

/** Gathers what the page of one problem shows to the one who looks. */
@Component
class CasePages {

    private final Problems problems;
    private final Judging judging;
    private final WorkdayClock workdays;
    private final Catalog catalog;
    private final Around around;

    CasePages(Problems problems, Judging judging, WorkdayClock workdays, Catalog catalog, Around around) {
        this.problems = problems;
        this.judging = judging;
        this.workdays = workdays;
        this.catalog = catalog;
        this.around = around;
    }

    Problem get(PlaceKey place, ProblemId id, Scope scope) {
        return problems.find(id, scope)
                .filter(problem -> problem.place().equals(place))
                .orElseThrow(NotHere::new);
    }

    CaseView show(Problem problem, @Nullable Seen seen, Form form, Scope scope, Actor by) {
        var handles = around.access().may(by, ProblemPermissions.HANDLE, problem.place());
        var steps = problems.steps(problem.id(), scope);
        var path = problem.place().path().stream()
                .filter(key -> key.level().compareTo(PlaceLevel.DISTRICT) >= 0)
                .toList();
        return new CaseView(
                around.places().find(problem.place(), scope).orElseThrow(NotHere::new),
                problem,
                catalog.category(problem.matter().category()).orElse(null),
                workdays.of(problem),
                steps,
                problems.partners(problem.id(), scope),
                handles ? around.files().list(problem.photos(), scope) : List.of(),
                around.places().namesOf(named(problem, steps, path)),
                around.places().path(problem.place()).stream()
                        .filter(Place::inPath)
                        .filter(one -> path.contains(one.key()))
                        .toList(),
                Stream.of("CANNOT", "NOT_ACCEPTED")
                        .flatMap(use -> catalog.reasons(use).stream())
                        .toList(),
                problems.before(problem, scope),
                problem.state().isWaiting() ? around.similar().to(problem, scope) : List.of(),
                problems.mergedInto(problem.id(), scope),
                seen == null ? null : seen.reporter(),
                seen == null ? null : seen.words(),
                acts(problem, handles, by),
                form);
    }

    private CaseView.Acts acts(Problem problem, boolean handles, Actor by) {
        var access = around.access();
        var offer = problem.offer();
        var holds = access.may(by, ProblemPermissions.HANDLE, problem.holder().place());
        return new CaseView.Acts(
                handles,
                holds && problem.state().isWaiting(),
                offer != null
                        && access.may(by, ProblemPermissions.HANDLE, offer.to().place()),
                handles && judging.isOpen(problem) && problem.state() != ProblemState.CLOSED);
    }

    private static List<PlaceKey> named(Problem problem, List<Step> steps, List<PlaceKey> path) {
        var offer = problem.offer();
        return Stream.of(
                        path.stream(),
                        Stream.of(problem.holder().place()),
                        Stream.ofNullable(offer == null ? null : offer.to().place()),
                        steps.stream().map(Step::place).filter(Objects::nonNull))
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    /** Places, rights, files, and what is alike. */
    @Component("problemCaseAround")
    record Around(Places places, Access access, Attachments files, org.yuanba.problem.listing.Similar similar) {}
}
