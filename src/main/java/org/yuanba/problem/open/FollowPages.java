package org.yuanba.problem.open;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.board.BoardDoors;
import org.yuanba.place.Places;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Problems;
import org.yuanba.problem.casework.Step;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.handling.Judging;

/** Gathers what a reporter sees of her problem. */
@Component
@Unscoped("for who holds number and code")
class FollowPages {

    private final Problems problems;
    private final Judging judging;
    private final WorkdayClock workdays;
    private final Catalog catalog;
    private final Around around;

    FollowPages(Problems problems, Judging judging, WorkdayClock workdays, Catalog catalog, Around around) {
        this.problems = problems;
        this.judging = judging;
        this.workdays = workdays;
        this.catalog = catalog;
        this.around = around;
    }

    Optional<Problem> opened(String number, String code) {
        return problems.opened(number, code);
    }

    FollowView view(String number, String code, @Nullable Problem told, Form form) {
        if (told == null) {
            return new FollowView(
                    number, code, form, null, null, null, null, List.of(), List.of(), Map.of(), null, false, null, "");
        }
        var lead = problems.leading(told);
        var here = Scope.ofPublicPlace(lead.place());
        var steps = problems.steps(lead.id(), here).stream().filter(Step::shown).toList();
        var named = Stream.concat(
                        Stream.of(lead.place(), lead.holder().place()),
                        steps.stream().flatMap(step -> Stream.ofNullable(step.place())))
                .distinct()
                .toList();
        var reason = lead.outcome().reason();
        return new FollowView(
                number,
                code,
                form,
                told,
                lead,
                catalog.category(lead.matter().category()).orElse(null),
                workdays.of(lead),
                steps,
                problems.partners(lead.id(), here),
                around.places().namesOf(named),
                reason == null ? null : catalog.reason(reason).orElse(null),
                told.equals(lead) && judging.isOpen(lead),
                judging.lastDay(lead),
                around.doors().of(told.place()).path());
    }

    /** Places and boards. */
    @Component("problemFollowAround")
    record Around(Places places, BoardDoors doors) {}
}
