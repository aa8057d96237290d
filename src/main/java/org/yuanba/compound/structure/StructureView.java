package org.yuanba.compound.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.web.Figures;
import org.yuanba.shared.PageOf;

/**
 * What a compound consists of.
 *
 * @param compound which
 * @param buildings its buildings
 * @param units the units of this page, none on the page of buildings
 * @param totals what the parts add up to
 * @param form what is being entered or changed
 */
public record StructureView(
        CompoundRecord compound,
        List<Building> buildings,
        @Nullable PageOf<ExclusiveUnit> units,
        Structures.Totals totals,
        PartForm form) {

    /** Where the parts differ from the figures of the ledger: a hint, no error. */
    public List<Hint> hints() {
        var hints = new ArrayList<Hint>();
        compare(hints, CompoundField.BUILDINGS, totals.buildings());
        compare(hints, CompoundField.ENTRANCES, totals.entrances());
        compare(hints, CompoundField.HOUSEHOLDS, totals.dwellings());
        return hints;
    }

    private void compare(List<Hint> hints, CompoundField field, int parts) {
        var ledger = compound.facts().number(field);
        if (parts > 0 && ledger != null && ledger != parts) {
            hints.add(new Hint(field, ledger, parts));
        }
    }

    /** The area of the ledger where the units add up to another one, as text; none when they agree or one is missing. */
    public @Nullable String otherArea() {
        var ledger = compound.facts().area(CompoundField.FLOOR_AREA);
        return totals.area() > 0 && ledger.isPresent() && ledger.get().hundredths() != totals.area()
                ? Figures.area(ledger.get().hundredths())
                : null;
    }

    /** The address of a page of the structure. */
    public String url(String page) {
        return "/p/" + compound.place() + "/compounds/" + page;
    }

    /**
     * A figure of the ledger the parts differ from.
     *
     * @param field which
     * @param ledger what the ledger says
     * @param parts how many parts there are
     */
    public record Hint(CompoundField field, int ledger, int parts) {}

    /**
     * A form for one part.
     *
     * @param part building, entrance or unit; empty when none is open
     * @param id the part that is changed, empty for a new one
     * @param sent what was typed, by name of the field
     * @param field the field that is wrong, empty when none
     * @param problem message key of what is wrong, empty when nothing
     */
    public record PartForm(String part, String id, Map<String, String> sent, String field, String problem) {

        /** What stands in a field. */
        public String text(String name) {
            return sent.getOrDefault(name, "");
        }

        /** What stands in a field of the form of this part. */
        public String text(String of, String name) {
            return part.equals(of) ? text(name) : "";
        }

        /** Whether something is wrong with a field of the form of this part. */
        public boolean isWrong(String of, String name) {
            return part.equals(of) && field.equals(name);
        }
    }
}
