package org.yuanba.volunteer.helper;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;

/** The words of this city: what people can, what they ask for, and its figures. */
@Component
@Unscoped("words of the city, nothing about anybody")
public class Words {

    private final JdbcClient jdbc;

    Words(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What people can. */
    public List<Word> skills() {
        return of("SKILL");
    }

    /** What people ask for. */
    public List<Word> kindsOfHelp() {
        return of("HELP");
    }

    /** The kind of help of this code. */
    public Optional<Word> help(String code) {
        return kindsOfHelp().stream().filter(word -> word.code().equals(code)).findFirst();
    }

    /** A figure of the city, such as {@code unmatched_days}. */
    public int rule(String code) {
        return of("RULE").stream()
                .filter(word -> word.code().equals(code))
                .map(word -> Integer.parseInt(String.valueOf(word.needs())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The rule " + code + " is missing from volunteer_word"));
    }

    private List<Word> of(String kind) {
        return jdbc.sql("select code, zh, en, needs from volunteer_word where kind = ? order by position, code")
                .param(kind)
                .query((row, n) -> new Word(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /**
     * A word of the city.
     *
     * @param code its code
     * @param chinese as it is said
     * @param english in English
     * @param needs the skill a kind of help needs, or none
     */
    public record Word(
            String code,
            String chinese,
            String english,
            @Nullable String needs) {

        /** As it is said in this language. */
        public String said(boolean inEnglish) {
            return inEnglish ? english : chinese;
        }
    }
}
