package org.yuanba.fund.vetting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.call.FundRules;
import org.yuanba.fund.project.Duties;
import org.yuanba.fund.project.Duty;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.project.ProjectSteps;
import org.yuanba.fund.vetting.Opinions.Kind;

/** Checks eligibility against the negative list, reviews, and takes down interests that keep somebody out. */
@Service
public class Vetting {

    private final ProjectSteps steps;
    private final Opinions opinions;
    private final Duties duties;
    private final FundRules rules;

    Vetting(ProjectSteps steps, Opinions opinions, Duties duties, FundRules rules) {
        this.steps = steps;
        this.opinions = opinions;
        this.duties = duties;
        this.rules = rules;
    }

    /** Whether this call may pay for it: every line of the negative list was looked at, or one of them holds. */
    @Transactional
    public void checkEligibility(ProjectId id, @Nullable String exclusion, boolean lookedAtAll, Scope scope, Actor by) {
        var project = steps.hold(id, ProjectState.APPLIED, scope);
        if (exclusion == null) {
            ProjectRefused.when(!lookedAtAll, "looked", "project.refused.looked");
            opinions.give(id, Kind.ELIGIBILITY, id.value(), true, null, by);
            steps.move(project, ProjectState.ELIGIBLE, by);
            return;
        }
        var holds = rules.exclusions().stream()
                .filter(one -> one.code().equals(exclusion))
                .findFirst()
                .orElseThrow(() -> new ProjectRefused("exclusion", "project.refused.exclusion"));
        var reason = holds.chinese() + "：" + holds.why();
        opinions.give(id, Kind.ELIGIBILITY, id.value(), false, reason, by);
        steps.move(project, ProjectState.REFUSED, reason, by);
    }

    /** Whether it is presented; one that is not says why. */
    @Transactional
    public void review(ProjectId id, boolean admits, String words, Scope scope, Actor by) {
        var project = steps.hold(id, ProjectState.ELIGIBLE, scope);
        opinions.give(id, Kind.REVIEW, id.value(), admits, words, by);
        steps.move(project, admits ? ProjectState.ADMITTED : ProjectState.TURNED_DOWN, words, by);
    }

    /** Somebody has an interest in it, and stays out from now on; whoever acted in it already cannot step back so. */
    @Transactional
    public void declareInterest(ProjectId id, Scope scope, Actor by) {
        var project = steps.hold(id, scope);
        duties.take(id, by.account().value(), Duty.INTERESTED);
        steps.tell(project, "fund.interest-declared", by);
    }
}
