package org.yuanba.problem.open;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanba.problem.ProblemRefused;
import org.yuanba.problem.casework.Spot;
import org.yuanba.problem.catalog.Category;
import org.yuanba.problem.intake.Report;
import org.yuanba.shared.PlaceKey;

/**
 * A form as it was typed, and what is wrong with it.
 *
 * @param typed what was typed, by field
 * @param refused what is wrong, or none
 */
public record Form(
        Map<String, List<String>> typed, @Nullable ProblemRefused refused) {

    /** An empty form. */
    public static Form blank() {
        return new Form(Map.of(), null);
    }

    /** A form with what was typed. */
    public static Form of(Map<String, List<String>> typed) {
        return new Form(new LinkedHashMap<>(typed), null);
    }

    /** The same with one more value. */
    public Form with(String field, String value) {
        var more = new LinkedHashMap<>(typed);
        more.put(field, List.of(value));
        return new Form(more, refused);
    }

    /** The same, refused. */
    public Form but(ProblemRefused because) {
        return new Form(typed, because);
    }

    /** What was typed in a field, empty when nothing was. */
    public String value(String field) {
        var values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Whether this is what was chosen, alone or with others. */
    public boolean is(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /** Whether something is wrong with this field. */
    public boolean isWrong(String field) {
        return refused != null && refused.field().equals(field);
    }

    /** The version of the record that was on the page. */
    public int version() {
        return value("version").matches("[0-9]{1,9}") ? Integer.parseInt(value("version")) : -1;
    }

    /** A small whole number, 0 when there is none. */
    public int number(String field) {
        return value(field).matches("[0-9]{1,4}") ? Integer.parseInt(value(field)) : 0;
    }

    /** Yes, no, or none. */
    public @Nullable Boolean yesOrNo(String field) {
        return value(field).isEmpty() ? null : value(field).equals("yes");
    }

    /** One of the words of an enum, none when it is none of them. */
    public <E extends Enum<E>> Optional<E> one(String field, Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .filter(word -> word.name().equals(value(field)))
                .findFirst();
    }

    /** What it tells about this compound. */
    public Report report(PlaceKey place, Category category) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var question : category.questions()) {
            var values = typed.getOrDefault("q-" + question.code(), List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty() && value.length() <= 200)
                    .filter(value -> !question.isList()
                            || question.choices().stream()
                                    .anyMatch(one -> one.code().equals(value)))
                    .toList();
            if (!values.isEmpty()) {
                answers.put(question.code(), values);
            }
        }
        var spot = Spot.parse(value("spot")).orElse(Spot.ELSEWHERE);
        return new Report(place, category.code(), value("words"), spot, value("where"), answers, null);
    }
}
