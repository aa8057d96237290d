package org.yuanba.compound.domain;

import java.util.List;
import org.yuanba.compound.CompoundRecord;

/** Someone else changed compounds, or removed them, since the one who writes now read them. */
public class EditedMeanwhile extends RuntimeException {

    private final transient List<CompoundRecord> current;

    EditedMeanwhile(List<CompoundRecord> current) {
        super(
                "Compounds were edited meanwhile: "
                        + current.stream().map(CompoundRecord::place).toList(),
                null,
                false,
                false);
        this.current = List.copyOf(current);
    }

    /** Those that were edited, as they stand now; one that was removed is missing. */
    public List<CompoundRecord> current() {
        return current;
    }
}
