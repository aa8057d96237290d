package org.yuanba.member.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.unit.Unit;
import org.yuanba.member.web.Problem;
import org.yuanba.member.web.Typed;
import org.yuanba.place.Place;

/**
 * Units registered with a community.
 *
 * @param here the community
 * @param units the units
 * @param typed what was typed
 * @param problem what is wrong, or none
 */
public record UnitsView(
        Place here, List<Unit> units, Typed typed, @Nullable Problem problem) {

    /** Address of this page. */
    public String url() {
        return "/p/" + here.key() + "/members/units";
    }
}
