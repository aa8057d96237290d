package org.yuanba.organisation.web;

import java.util.List;
import org.yuanba.organisation.rule.Rule;
import org.yuanba.place.Place;

/**
 * The figures one goes by.
 *
 * @param here where one came from
 * @param rules all of them
 */
public record RulesView(Place here, List<Rule> rules) {

    /** A figure as one writes it. */
    public String number(Rule rule) {
        return rule.of() == null ? Integer.toString(rule.number()) : rule.number() + "/" + rule.of();
    }
}
