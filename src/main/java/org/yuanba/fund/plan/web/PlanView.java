package org.yuanba.fund.plan.web;

import java.util.List;
import java.util.Map;
import org.yuanba.fund.books.web.BooksForm;
import org.yuanba.fund.plan.MatchLine;
import org.yuanba.fund.plan.MatchingRule;
import org.yuanba.fund.plan.PlanLine;
import org.yuanba.place.Place;

/**
 * Plans of a year, and what the rules of matching say.
 *
 * @param here the place
 * @param year which year
 * @param lines its compounds
 * @param rules the rules that hold here
 * @param says what each says for which compounds
 * @param form what was typed
 */
public record PlanView(
        Place here,
        int year,
        List<PlanLine> lines,
        List<MatchingRule> rules,
        Map<MatchingRule, List<MatchLine>> says,
        BooksForm form) {

    /** Below this page. */
    public String url(String below) {
        return "/p/" + here.key() + "/funds/plans" + below;
    }

    /** How many compounds of those with a plan have it fulfilled. */
    public long fulfilled() {
        return lines.stream().filter(PlanLine::isFulfilled).count();
    }

    /** How many compounds have a plan. */
    public long planned() {
        return lines.stream().filter(line -> line.planned() > 0).count();
    }

    /** Whether a compound is chosen whose plan is to be set. */
    public boolean hasChosen() {
        return lines.stream().anyMatch(line -> form.is("place", line.place().value()));
    }

    /** The compound whose plan is to be set. */
    public PlanLine chosen() {
        return lines.stream()
                .filter(line -> form.is("place", line.place().value()))
                .findFirst()
                .orElseThrow();
    }
}
