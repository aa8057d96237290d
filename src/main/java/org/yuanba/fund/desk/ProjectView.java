package org.yuanba.fund.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.call.Call;
import org.yuanba.fund.call.FundRules.Exclusion;
import org.yuanba.fund.carrying.Changing;
import org.yuanba.fund.carrying.Tranche;
import org.yuanba.fund.project.Askers.Asker;
import org.yuanba.fund.project.BudgetLine;
import org.yuanba.fund.project.Duties;
import org.yuanba.fund.project.Duty;
import org.yuanba.fund.project.Project;
import org.yuanba.fund.vetting.Opinions.Opinion;
import org.yuanba.place.Place;

/**
 * A project for those who work on it.
 *
 * @param here its compound
 * @param project the project
 * @param call the call it answers
 * @param lines what its money is for
 * @param askers those who asked for it
 * @param hands who has which duty, and who signed
 * @param tranches its payments
 * @param changes its changes
 * @param exclusions the negative list
 * @param today today
 * @param form what was typed
 */
public record ProjectView(
        Place here,
        Project project,
        Call call,
        List<BudgetLine> lines,
        List<Asker> askers,
        Hands hands,
        List<Tranche> tranches,
        List<Changing.Change> changes,
        List<Exclusion> exclusions,
        LocalDate today,
        Form form) {

    /** Whether it stands there. */
    public boolean is(ProjectState state) {
        return project.state() == state;
    }

    /** Whether one may still object. */
    public boolean noticeRuns() {
        var until = project.noticeUntil();
        return until != null && !today.isAfter(until);
    }

    /** The change that waits, or none. */
    public Changing.@Nullable Change waiting() {
        return changes.stream()
                .filter(one -> one.approved() == null)
                .findFirst()
                .orElse(null);
    }

    /** Whether this payment can be released or paid now. */
    public boolean isDue(Tranche tranche) {
        return !tranche.isPaid()
                && project.state().isFunded()
                && (!tranche.isAfterAcceptance() || project.state().ordinal() >= ProjectState.ACCEPTED.ordinal());
    }

    /** Whether every payment was made. */
    public boolean isPaid() {
        return tranches.stream().allMatch(Tranche::isPaid);
    }

    /** Below this page. */
    public String url(String below) {
        return project.url() + below;
    }

    /**
     * Who has which duty.
     *
     * @param held duties and who has them
     * @param mine the duty of the one who looks, or none
     * @param opinions what was said
     * @param signed how many signed
     * @param needed how many have to
     */
    public record Hands(List<Duties.Held> held, @Nullable Duty mine, List<Opinion> opinions, int signed, int needed) {}
}
