package org.yuanba.compound.sockets;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.web.CompoundView;
import org.yuanba.web.Page;

/**
 * The public facts of a compound.
 *
 * @param compound which
 */
public record FactsView(CompoundRecord compound) {

    /** The public fields that are known; on the board an unknown one is left out. */
    public List<CompoundField> fields() {
        return Stream.of(
                        CompoundField.BUILT_YEAR,
                        CompoundField.BUILDINGS,
                        CompoundField.HOUSEHOLDS,
                        CompoundField.PROPERTY_MODE,
                        CompoundField.FEE_MODE)
                .filter(field -> compound.facts().has(field)
                        && !"unknown".equals(compound.facts().text(field)))
                .toList();
    }

    /** The value of a field as it is said. */
    public String shown(Page page, CompoundField field) {
        var shown = CompoundView.shown(page, compound, field);
        return shown == null ? "" : shown;
    }

    /** The day for which they hold, or none. */
    public @Nullable LocalDate asOf() {
        return compound.facts().asOf();
    }
}
