package org.yuanba.compound.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.audit.AuditLine;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.FieldGroup;
import org.yuanba.compound.ledger.FieldType;
import org.yuanba.compound.web.CompoundForm.Problem;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Page;

/**
 * The form of a new or a standing compound.
 *
 * @param here the community for a new one, else the compound's place
 * @param version the version the form was filled from, 0 for a new one
 * @param form what is typed
 * @param standing the compound that has the name already, or none
 * @param meanwhile what others did since the form was opened, newest first
 */
public record CompoundFormView(
        Place here,
        int version,
        CompoundForm form,
        @Nullable CompoundRecord standing,
        List<AuditLine> meanwhile) {

    /** Whether it is about a compound that is not in the ledger yet. */
    public boolean isNew() {
        return here.level() != PlaceLevel.COMPOUND;
    }

    /** The groups, in their order. */
    public List<FieldGroup> groups() {
        return Arrays.asList(FieldGroup.values());
    }

    /** The fields of a group, in their order. */
    public List<CompoundField> fields(FieldGroup group) {
        return CompoundField.of(group);
    }

    /** What stands in a field. */
    public String text(CompoundField field) {
        return form.text(field);
    }

    /** What is wrong, in the order of fields. */
    public List<Problem> problems() {
        return form.inOrder();
    }

    /** What is wrong with a field, as a sentence; none when it is good. */
    public @Nullable String problem(Page page, CompoundField field) {
        var problem = form.problems().get(field);
        return problem == null ? null : page.tl(problem.reason(), problem.arguments());
    }

    /** The ids of the lines that describe a field, or none. */
    public @Nullable String describedBy(CompoundField field) {
        var hint = hint(field) ? "hint-" + field.code() : "";
        var error = form.problems().containsKey(field) ? "error-" + field.code() : "";
        var both = (error + " " + hint).strip();
        return both.isEmpty() ? null : both;
    }

    /** Whether a field has an example beside it. */
    public boolean hint(CompoundField field) {
        return switch (field.type()) {
            case NAMES, YEAR, AREA, DEGREES, OUTLINE, DATE -> true;
            case LONG_TEXT -> true;
            default -> field == CompoundField.NAME || field == CompoundField.ADDRESS || field == CompoundField.SOURCE;
        };
    }

    /** Whether a field takes several lines. */
    public boolean isLong(CompoundField field) {
        return field.type() == FieldType.LONG_TEXT || field.type() == FieldType.OUTLINE;
    }

    /** Whether a field takes digits. */
    public boolean isNumber(CompoundField field) {
        return field.type().isNumber();
    }

    /** Where the form is sent. */
    public String url() {
        return "/p/" + here.key() + "/compounds/" + (isNew() ? "new" : "edit");
    }

    /** Where one comes from. */
    public String back() {
        return "/p/" + here.key() + "/compounds";
    }
}
