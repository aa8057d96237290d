package org.yuanba.compound.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.audit.AuditLine;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.FieldGroup;
import org.yuanba.compound.ledger.FieldType;
import org.yuanba.place.Place;
import org.yuanba.web.Page;

/**
 * What is known of one compound.
 *
 * @param here the place
 * @param compound its ledger, none when it has none yet
 * @param history what happened to it, newest first
 * @param map where it lies, none without a ledger
 */
public record CompoundView(
        Place here,
        @Nullable CompoundRecord compound,
        List<AuditLine> history,
        @Nullable MapView map) {

    /** The groups of facts, in their order. */
    public List<FieldGroup> groups() {
        return Arrays.stream(FieldGroup.values())
                .filter(group -> group != FieldGroup.RECORD)
                .toList();
    }

    /** The fields of a group that have a line of their own; the name is the title, a last year stands with the first. */
    public List<CompoundField> fields(FieldGroup group) {
        return CompoundField.of(group).stream()
                .filter(field -> field != CompoundField.NAME
                        && field != CompoundField.BUILT_YEAR_LAST
                        && field != CompoundField.OUTLINE_SHAPE)
                .toList();
    }

    /** The value of a field as it is said, with its unit; none when it is not known. */
    public @Nullable String shown(Page page, CompoundField field) {
        return compound == null ? null : shown(page, compound, field);
    }

    public static @Nullable String shown(Page page, CompoundRecord compound, CompoundField field) {
        var facts = compound.facts();
        var value = facts.value(field);
        if (value == null) {
            return null;
        }
        if (field == CompoundField.BUILT_YEAR) {
            return page.t(
                    "unit.compound.built_year",
                    Figures.built((Integer) value, facts.number(CompoundField.BUILT_YEAR_LAST)));
        }
        return switch (field.type()) {
            case CHOICE -> page.t(field.choiceKey((String) value));
            case AREA -> page.t("unit.compound.area", Figures.area((Long) value));
            case COUNT -> page.t("unit.compound." + field.code(), Figures.number((Integer) value));
            default -> facts.text(field);
        };
    }

    /** Whether a field holds several lines. */
    public boolean isLong(CompoundField field) {
        return field.type() == FieldType.LONG_TEXT;
    }

    /** Where an action of this compound leads. */
    public String url(String action) {
        return "/p/" + here.key() + "/compounds" + (action.isEmpty() ? "" : "/" + action);
    }
}
