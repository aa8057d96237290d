package org.yuanba.roster.desk.asking;

import java.util.List;
import org.yuanba.place.Place;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.YardRules;
import org.yuanba.roster.desk.Typed;
import org.yuanba.roster.planning.must.MustRules;
import org.yuanba.roster.planning.rule.RosterRule;

/**
 * The rules of a compound, in words.
 *
 * @param here the compound
 * @param versions all versions, the latest first
 * @param current the one that holds
 * @param figures words of the figures
 * @param weights words of the weights
 * @param form what was typed
 */
public record RulesView(
        Place here,
        List<YardRules> versions,
        YardRules current,
        List<RuleBook.Word> figures,
        List<RuleBook.Word> weights,
        Typed form) {

    /** Keys of the rules that are never broken. */
    public List<String> never() {
        return MustRules.ALL.stream().map(RosterRule::key).toList();
    }

    /** Whether a figure is agreed on by the compound, and not one of the machine. */
    public boolean isAgreed(RuleBook.Word figure) {
        return !figure.code().startsWith("plan_");
    }

    /** What stands in a field. */
    public String value(String code) {
        return form.value(code).isEmpty() ? String.valueOf(current.figure(code)) : form.value(code);
    }
}
