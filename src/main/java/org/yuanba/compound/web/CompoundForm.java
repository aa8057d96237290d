package org.yuanba.compound.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.compound.ledger.FactsAgree;
import org.yuanba.compound.ledger.Reading;

/** What someone typed into the form of a compound, and what is wrong with it. */
public final class CompoundForm {

    private final Map<CompoundField, String> texts = new EnumMap<>(CompoundField.class);
    private final Map<CompoundField, Problem> problems = new EnumMap<>(CompoundField.class);
    private Facts facts = Facts.none();

    private CompoundForm() {}

    /** The form as filled from the facts there are. */
    static CompoundForm of(Facts facts) {
        var form = new CompoundForm();
        form.facts = facts;
        for (var field : CompoundField.all()) {
            var text = facts.text(field);
            form.texts.put(field, text == null ? "" : text);
        }
        return form;
    }

    /** The form as sent; a field the browser left out keeps its value. */
    static CompoundForm read(Map<String, String> sent, Facts before, LocalDate today) {
        var form = of(before);
        for (var field : CompoundField.all()) {
            var text = sent.get(field.code());
            if (text != null) {
                form.texts.put(field, text);
                form.take(field, field.read(text, today));
            }
        }
        for (var contradiction : FactsAgree.check(form.facts)) {
            form.problems.putIfAbsent(
                    contradiction.field(), new Problem(contradiction.field(), contradiction.reason(), List.of()));
        }
        return form;
    }

    private void take(CompoundField field, Reading reading) {
        switch (reading) {
            case Reading.Blank() -> facts = facts.with(field, null);
            case Reading.Value(var value) -> facts = facts.with(field, value);
            case Reading.Wrong(var reason, var arguments) -> problems.put(field, new Problem(field, reason, arguments));
        }
    }

    /** Marks a field with what the work itself found. */
    void refuse(CompoundField field, String reason, List<Object> arguments) {
        problems.put(field, new Problem(field, reason, arguments));
    }

    /** Takes another value over what was typed. */
    void replace(CompoundField field, String text) {
        texts.put(field, text);
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    Facts facts() {
        return facts;
    }

    String text(CompoundField field) {
        return texts.getOrDefault(field, "");
    }

    Map<CompoundField, Problem> problems() {
        return problems;
    }

    List<Problem> inOrder() {
        return new ArrayList<>(problems.values());
    }

    /**
     * What is wrong with a field.
     *
     * @param field which
     * @param reason message key of what to write instead
     * @param arguments its arguments
     */
    public record Problem(CompoundField field, String reason, List<Object> arguments) {}
}
