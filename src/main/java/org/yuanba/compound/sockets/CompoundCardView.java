package org.yuanba.compound.sockets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.web.CompoundView;
import org.yuanba.web.Page;

/**
 * The card 基础台账 of one compound.
 *
 * @param compound which
 */
public record CompoundCardView(CompoundRecord compound) {

    /** The fields worth a glance. */
    public List<CompoundField> fields() {
        return List.of(
                CompoundField.ADDRESS,
                CompoundField.BUILT_YEAR,
                CompoundField.BUILDINGS,
                CompoundField.ENTRANCES,
                CompoundField.HOUSEHOLDS,
                CompoundField.FLOOR_AREA,
                CompoundField.RESIDENTS,
                CompoundField.PROPERTY_MODE);
    }

    /** The value of a field as it is said; none when it is not known. */
    public @Nullable String shown(Page page, CompoundField field) {
        return CompoundView.shown(page, compound, field);
    }

    /** Where the whole ledger stands. */
    public String url() {
        return "/p/" + compound.place() + "/compounds";
    }
}
