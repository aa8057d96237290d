package org.yuanba.problem.catalog;

import java.util.List;

/**
 * What a category asks besides what and where.
 *
 * @param code its code
 * @param chinese the question
 * @param english the question in English
 * @param datatype as Open311 names it: string, number, datetime, text, singlevaluelist, multivaluelist
 * @param required whether another system must send it; residents may leave it out
 * @param choices what can be chosen, empty when it is free
 * @param position 1 first
 */
public record Question(
        String code,
        String chinese,
        String english,
        String datatype,
        boolean required,
        List<Choice> choices,
        int position) {

    /** Keeps its own list. */
    public Question {
        choices = List.copyOf(choices);
    }

    /** In this language. */
    public String said(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }

    /** Whether several may be chosen. */
    public boolean takesSeveral() {
        return datatype.equals("multivaluelist");
    }

    /** Whether one or several of a list are chosen. */
    public boolean isList() {
        return !choices.isEmpty();
    }

    /** What was chosen, in words; the value itself when it is free. */
    public String said(String value, boolean inEnglish) {
        return choices.stream()
                .filter(choice -> choice.code().equals(value))
                .map(choice -> choice.said(inEnglish))
                .findFirst()
                .orElse(value);
    }

    /**
     * What can be chosen.
     *
     * @param code its code
     * @param chinese in Chinese
     * @param english in English
     */
    public record Choice(String code, String chinese, String english) {

        /** In this language. */
        public String said(boolean inEnglish) {
            return inEnglish ? english : chinese;
        }
    }
}
