package org.yuanba.problem.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The piles problems lie in on a desk. */
public enum Pile {
    /** An answer is owed. */
    OPEN("state in ('NEW', 'ACCEPTED', 'IN_PROGRESS')"),
    /** Nobody has accepted it, or it is offered to another. */
    UNASSIGNED("state in ('NEW', 'ACCEPTED', 'IN_PROGRESS') and (state = 'NEW' or offered is not null)"),
    /** Hardly any time is left. */
    SOON("state in ('NEW', 'ACCEPTED', 'IN_PROGRESS') and paused_on is null and due_on between :today and :soon"),
    /** Its day is over. */
    OVERDUE("state in ('NEW', 'ACCEPTED', 'IN_PROGRESS') and paused_on is null and due_on < :today"),
    /** Several work on it. */
    JOINT(
            "state in ('NEW', 'ACCEPTED', 'IN_PROGRESS') and exists (select from problem_partner q where q.problem = problem.id)"),
    /** Answered; the reporter has not said a word yet. */
    ANSWERED("state = 'ANSWERED'"),
    /** Ended, as solved or without a word. */
    CLOSED("state = 'CLOSED'"),
    /** Cannot be solved here, said honestly. */
    CANNOT("state = 'CANNOT'");

    private final String condition;

    Pile(String condition) {
        this.condition = condition;
    }

    /** The condition on rows of {@code problem}. */
    String condition() {
        return condition;
    }

    /** Whether it holds what is still owed, the nearest day first. */
    boolean isOwed() {
        return ordinal() <= JOINT.ordinal();
    }

    /** The word of it in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String key() {
        return "problem.pile." + word();
    }

    /** The pile of this word. */
    public static Optional<Pile> parse(String word) {
        return Arrays.stream(values()).filter(pile -> pile.word().equals(word)).findFirst();
    }
}
