package org.yuanba.problem.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.attachment.Attachment;
import org.yuanba.place.Place;
import org.yuanba.problem.casework.Partner;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Step;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Category;
import org.yuanba.problem.catalog.Reason;
import org.yuanba.problem.intake.Reporter;
import org.yuanba.problem.open.Form;
import org.yuanba.shared.PlaceKey;

/**
 * One problem on the desk of who answers for it.
 *
 * @param here its compound
 * @param problem the problem
 * @param category what it is about
 * @param clock its clock
 * @param steps what was done
 * @param partners who helps
 * @param photos its photos
 * @param names names of the places concerned
 * @param around the places around the compound it may be handed to
 * @param reasons the reasons of honest ends
 * @param before how many of the same spot came within a year
 * @param similar open ones that may be the same
 * @param merged those merged into it
 * @param seen who told it, when she asked to see that, else none
 * @param fullWords the words unmasked, when she asked to see them, else none
 * @param acts what she may do
 * @param form what was typed
 */
public record CaseView(
        Place here,
        Problem problem,
        @Nullable Category category,
        WorkdayClock.Reading clock,
        List<Step> steps,
        List<Partner> partners,
        List<Attachment> photos,
        Map<PlaceKey, String> names,
        List<Place> around,
        List<Reason> reasons,
        int before,
        List<Problem> similar,
        List<Problem> merged,
        @Nullable Reporter seen,
        @Nullable String fullWords,
        Acts acts,
        Form form) {

    /** Below this page. */
    public String url(String below) {
        return problem.url() + below;
    }

    /** A place with a unit, in words. */
    public String said(Problem.Holder holder) {
        var name = names.getOrDefault(holder.place(), "");
        return holder.unit() == null ? name : name + " " + holder.unit();
    }

    /** Reasons of this use. */
    public List<Reason> reasons(String use) {
        return reasons.stream().filter(one -> one.use().equals(use)).toList();
    }

    /** The reason of its end, or none. */
    public @Nullable Reason reason() {
        return reasons.stream()
                .filter(one -> one.code().equals(problem.outcome().reason()))
                .findFirst()
                .orElse(null);
    }

    /**
     * What the one who looks may do.
     *
     * @param handles whether she handles problems here
     * @param holds whether she acts for who answers for it
     * @param isOffered whether she acts for whom it is offered to
     * @param judges whether it waits for the reporter's word, which she may take down
     */
    public record Acts(boolean handles, boolean holds, boolean isOffered, boolean judges) {}
}
