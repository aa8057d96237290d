package org.yuanba.fund.desk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.carrying.Accepting;
import org.yuanba.fund.carrying.Agreeing;
import org.yuanba.fund.carrying.Changing;
import org.yuanba.fund.carrying.NoticeGiving;
import org.yuanba.fund.carrying.Settling;
import org.yuanba.fund.carrying.TranchePaying;
import org.yuanba.fund.project.Numbers;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.project.ProjectApplying;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.fund.vetting.Vetting;
import org.yuanba.web.NotHere;

/** Which step a button of a project's page takes. */
@Component
class ProjectActs {

    private final Vetting vetting;
    private final Carrying carrying;
    private final Ending ending;

    ProjectActs(Vetting vetting, Carrying carrying, Ending ending) {
        this.vetting = vetting;
        this.carrying = carrying;
        this.ending = ending;
    }

    void review(Project project, Form form, Scope scope, Actor by) {
        var id = project.id();
        switch (form.value("step")) {
            case "eligible" -> vetting.checkEligibility(id, null, form.is("looked", "yes"), scope, by);
            case "excluded" -> vetting.checkEligibility(id, form.value("exclusion"), false, scope, by);
            case "admit" -> vetting.review(id, true, form.value("reason"), scope, by);
            case "turn-down" -> vetting.review(id, false, form.value("reason"), scope, by);
            case "interest" -> vetting.declareInterest(id, scope, by);
            case "sign" -> carrying.agreeing().sign(id, scope, by);
            case "release" -> carrying.paying().release(id, tranche(form), scope, by);
            case "change-yes" -> carrying.changing().decide(id, true, scope, by);
            case "change-no" -> carrying.changing().decide(id, false, scope, by);
            default -> throw new NotHere();
        }
    }

    void pay(Project project, Form form, Scope scope, Actor by) {
        switch (form.value("step")) {
            case "pay" ->
                carrying.paying()
                        .pay(project.id(), tranche(form), form.value("payee"), form.value("voucher"), scope, by);
            case "settle" -> ending.settling().settle(project.id(), scope, by);
            default -> throw new NotHere();
        }
    }

    void run(Project project, Form form, Scope scope, Actor by) {
        var id = project.id();
        switch (form.value("step")) {
            case "notice" -> carrying.notices().post(id, form.value("contact"), form.value("phone"), scope, by);
            case "accept" -> accept(project, form, true, by);
            case "not-accept" -> accept(project, form, false, by);
            case "report" -> ending.settling().report(id, form.value("words"), scope, by);
            case "hand" -> ending.settling().hand(id, form.value("keeper"), form.value("stands"), scope, by);
            default -> throw new NotHere();
        }
    }

    private void accept(Project project, Form form, boolean accepts, Actor by) {
        var number = Numbers.typed(form.value("number"));
        ProjectRefused.when(!ending.accepting().isSlipOf(number, project), "number", "project.refused.slip");
        ending.accepting().answer(number, accepts, form.value("words"), by);
    }

    void apply(Project project, Form form, Scope scope, Actor by) {
        var id = project.id();
        switch (form.value("step")) {
            case "done" -> ending.accepting().sayDone(id, scope, by);
            case "change" -> carrying.changing().ask(id, form.value("said"), form.money("cost"), scope, by);
            case "withdraw" -> ending.applying().withdraw(id, form.value("reason"), scope, by);
            default -> throw new NotHere();
        }
    }

    private static UUID tranche(Form form) {
        try {
            return UUID.fromString(form.value("tranche"));
        } catch (IllegalArgumentException e) {
            throw new NotHere();
        }
    }

    /** A step of a project. */
    @FunctionalInterface
    interface Step {

        /** Takes it. */
        void take(Project project, Form form, Scope scope, Actor by);
    }

    /** Steps between the vote and the work. */
    @Component("projectCarrying")
    record Carrying(NoticeGiving notices, Agreeing agreeing, TranchePaying paying, Changing changing) {}

    /** Steps at the end. */
    @Component("projectEnding")
    record Ending(Accepting accepting, Settling settling, ProjectApplying applying) {}
}
