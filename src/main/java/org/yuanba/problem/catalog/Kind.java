package org.yuanba.problem.catalog;

import java.time.LocalDate;

/**
 * A kind of problem and how many working days it has.
 *
 * @param code {@code ENQUIRY}, {@code REQUEST} or {@code COMPLAINT}
 * @param chinese as it is said
 * @param english in English
 * @param days working days
 * @param source who set them
 * @param since since when
 */
public record Kind(String code, String chinese, String english, int days, String source, LocalDate since) {

    /** As it is said in this language. */
    public String said(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }
}
