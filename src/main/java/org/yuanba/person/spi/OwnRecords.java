package org.yuanba.person.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.Actor;
import org.yuanba.person.PersonId;

/**
 * What a module holds about one person, for her own page and for the copy on paper she may ask for: all of it, in words
 * she understands, and what she may take back there and then.
 */
public interface OwnRecords {

    /** Where it stands among the others. */
    int order();

    /** What is held about her; empty when nothing is. */
    List<OwnRecord> of(PersonId person);

    /**
     * Takes back, at her own wish, what she allowed with this record; what rests on it ends at once. A second time
     * changes nothing.
     *
     * @param code the record's {@code withdrawal}
     * @return whether the code is one of this module's
     */
    default boolean withdraw(PersonId person, String code, Actor herself) {
        return false;
    }

    /**
     * One thing held about her.
     *
     * @param titleKey message key of what it is
     * @param basisKey message key of why it may be held: her consent, or a duty the law names
     * @param facts what it says
     * @param withdrawal the code that takes it back, or none when it does not rest on her consent
     */
    record OwnRecord(
            String titleKey,
            String basisKey,
            List<OwnFact> facts,
            @Nullable String withdrawal) {}

    /**
     * One fact: a text, a word of the screens or a day.
     *
     * @param labelKey message key of its label
     * @param text what somebody typed, or a word of the city; none
     * @param english the word of the city in English, or none
     * @param wordKey message key of a word, or none
     * @param day a day, or none
     */
    record OwnFact(
            String labelKey,
            @Nullable String text,
            @Nullable String english,
            @Nullable String wordKey,
            @Nullable LocalDate day) {

        /** A text somebody typed. */
        public static OwnFact text(String labelKey, String text) {
            return new OwnFact(labelKey, text, null, null, null);
        }

        /** A word of the city, which has it in both languages. */
        public static OwnFact said(String labelKey, String chinese, String english) {
            return new OwnFact(labelKey, chinese, english, null, null);
        }

        /** A word of the screens. */
        public static OwnFact word(String labelKey, String wordKey) {
            return new OwnFact(labelKey, null, null, wordKey, null);
        }

        /** What it says in the reader's language, when it is neither a word of the screens nor a day. */
        public @Nullable String text(boolean inEnglish) {
            return inEnglish && english != null ? english : text;
        }

        /** A day. */
        public static OwnFact day(String labelKey, LocalDate day) {
            return new OwnFact(labelKey, null, null, null, day);
        }
    }

    /** The code of a record that is one of several, such as {@code member.pledge/018f…}. */
    static String code(String kind, UUID record) {
        return kind + "/" + record;
    }
}
