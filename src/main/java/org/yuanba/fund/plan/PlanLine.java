package org.yuanba.fund.plan;

import org.yuanba.shared.PlaceKey;

/**
 * A compound with its plan of a year, in fen.
 *
 * @param place which
 * @param name what it is called
 * @param planned how much of the public pockets it is to have, 0 when nothing was planned
 * @param came how much of them came in that year
 * @param version for forms, -1 when there is no plan
 */
public record PlanLine(PlaceKey place, String name, long planned, long came, int version) {

    /** Whether as much came as was planned. */
    public boolean isFulfilled() {
        return planned > 0 && came >= planned;
    }
}
