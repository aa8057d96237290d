package org.yuanba.problem.catalog;

/**
 * Why something cannot be solved at this level, or is not accepted.
 *
 * @param code its code
 * @param use {@code CANNOT} or {@code NOT_ACCEPTED}
 * @param chinese as it is said
 * @param english in English
 */
public record Reason(String code, String use, String chinese, String english) {

    /** As it is said in this language. */
    public String said(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }
}
