package org.yuanba.place.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.division.DivisionEdition;
import org.yuanba.place.division.DivisionImporting;
import org.yuanba.shared.PlaceKey;

/**
 * The editions that were imported, and what was wrong with the file just handed in.
 *
 * @param root the city's topmost place
 * @param editions the newest first
 * @param refused what is wrong with the file, none when nothing was handed in
 */
public record EditionsView(PlaceKey root, List<DivisionEdition> editions, DivisionImporting.@Nullable Outcome refused) {

    /** The address of the comparison with an edition. */
    public String url(DivisionEdition edition) {
        return "/places/editions/" + edition.id();
    }

    /** How many faults are not listed. */
    public long more() {
        return refused == null ? 0 : refused.number() - refused.faults().size();
    }
}
