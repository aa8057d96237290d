package org.yuanba.roster.planning.rule;

/**
 * One place where a roster breaks a rule; {@code roster.rule.KEY.broken} says it in words.
 *
 * @param rule key of the rule
 * @param volunteer whose duty it is, or -1 when nobody's in particular
 * @param slot the slot, or -1 when none in particular
 */
public record Broken(String rule, int volunteer, int slot) {

    /** The key of the sentence. */
    public String messageKey() {
        return "roster.rule." + rule + ".broken";
    }
}
