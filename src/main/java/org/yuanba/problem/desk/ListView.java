package org.yuanba.problem.desk;

import java.util.List;
import java.util.Map;
import org.yuanba.place.Place;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Kind;
import org.yuanba.problem.listing.Pile;
import org.yuanba.problem.listing.ProblemListing.Below;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;

/**
 * 急难愁盼 of a place.
 *
 * @param here the place
 * @param pile the pile that is shown
 * @param counts how many lie in each
 * @param rows this page of it
 * @param clocks the clock of each
 * @param joint how many partners each has
 * @param names names of compounds and holders
 * @param kinds the kinds and their clocks
 * @param pace days of the middle answer and of the slowest tenth, empty when nothing was answered
 * @param below the places below
 * @param belowCounts how many in each
 */
public record ListView(
        Place here,
        Pile pile,
        Map<Pile, Long> counts,
        PageOf<Problem> rows,
        Map<ProblemId, WorkdayClock.Reading> clocks,
        Map<ProblemId, Integer> joint,
        Map<PlaceKey, String> names,
        List<Kind> kinds,
        List<Integer> pace,
        List<Place> below,
        Map<PlaceKey, Below> belowCounts) {

    /** Whether this is one compound. */
    public boolean isYard() {
        return here.key().value().length() == 15;
    }

    /** How many lie in a pile. */
    public long count(Pile one) {
        return counts.getOrDefault(one, 0L);
    }

    /** How many below a place. */
    public Below in(Place place) {
        return belowCounts.getOrDefault(place.key(), Below.NONE);
    }

    /** The clock of a problem. */
    public WorkdayClock.Reading clock(Problem problem) {
        return clocks.getOrDefault(problem.id(), new WorkdayClock.Reading(0, 1, 0, false));
    }

    /** Who answers for it, in words. */
    public String holder(Problem problem) {
        var unit = problem.holder().unit();
        var name = names.getOrDefault(problem.holder().place(), "");
        return unit == null ? name : name + " " + unit;
    }

    /** The address of a pile. */
    public String url(Pile one, int page) {
        return "/p/" + here.key() + "/problems?pile=" + one.word() + (page > 1 ? "&page=" + page : "");
    }
}
