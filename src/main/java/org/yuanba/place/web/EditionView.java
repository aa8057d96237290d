package org.yuanba.place.web;

import java.util.List;
import org.yuanba.place.division.DivisionEdition;
import org.yuanba.place.redraw.RedrawPlan;

/**
 * What an edition would change.
 *
 * @param edition the edition
 * @param said where places go, as it was typed, one a line
 * @param plan what would happen
 * @param refused what came in the way when it was applied
 */
public record EditionView(DivisionEdition edition, String said, RedrawPlan plan, List<RedrawPlan.Problem> refused) {

    /** The address of the page. */
    public String url() {
        return "/places/editions/" + edition.id();
    }
}
