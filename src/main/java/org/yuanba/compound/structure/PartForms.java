package org.yuanba.compound.structure;

import java.math.BigDecimal;
import java.util.HashMap;
import org.yuanba.compound.structure.StructureView.PartForm;

/** Fills the form of a unit from what is known of it. */
final class PartForms {

    private PartForms() {}

    static PartForm of(ExclusiveUnit unit) {
        var texts = new HashMap<String, String>();
        texts.put("building", unit.building().toString());
        texts.put("entrance", unit.entrance() == null ? "" : unit.entrance().toString());
        texts.put("room", unit.room());
        texts.put("purpose", unit.purpose().code());
        texts.put(
                "area",
                unit.area() == null ? "" : BigDecimal.valueOf(unit.area(), 2).toPlainString());
        texts.put("area_source", unit.source() == null ? "" : unit.source().code());
        texts.put("area_as_of", unit.asOf() == null ? "" : unit.asOf().toString());
        return new PartForm("unit", unit.id().toString(), texts, "", "");
    }
}
