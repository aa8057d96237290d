package org.yuanba.problem.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceLevel;

/**
 * What a problem is about.
 *
 * @param code its code, the {@code service_code} of Open311
 * @param chinese as it is said
 * @param english in English
 * @param about what belongs to it, in Chinese and English
 * @param group the group it stands in
 * @param kind which clock it has
 * @param firstLevel at which level it is answered first
 * @param firstUnit which unit is called first, or none
 * @param stop what to do at once instead of writing, or none
 * @param keywords words it is found by, with commas
 * @param replies what another system gets at once: {@code realtime}, {@code batch} or {@code blackbox}
 * @param questions what it asks besides what and where
 */
public record Category(
        String code,
        String chinese,
        String english,
        Said about,
        String group,
        Kind kind,
        PlaceLevel firstLevel,
        @Nullable String firstUnit,
        @Nullable Said stop,
        String keywords,
        String replies,
        List<Question> questions) {

    /** Keeps its own list. */
    public Category {
        questions = List.copyOf(questions);
    }

    /** As it is said in this language. */
    public String said(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }

    /** The question of this code. */
    public Optional<Question> question(String asked) {
        return questions.stream().filter(one -> one.code().equals(asked)).findFirst();
    }

    /**
     * A sentence in both languages.
     *
     * @param chinese in Chinese
     * @param english in English
     */
    public record Said(String chinese, String english) {

        /** In this language. */
        public String in(boolean inEnglish) {
            return inEnglish ? english : chinese;
        }
    }
}
