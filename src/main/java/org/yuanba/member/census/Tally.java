package org.yuanba.member.census;

import org.yuanba.member.Category;

/**
 * How many members were told of behind one entrance, named or not.
 *
 * @param direct direct members
 * @param inService in-service members
 * @param floating floating members
 * @param settled retired members settled here
 */
public record Tally(int direct, int inService, int floating, int settled) {

    /** Nobody. */
    public static final Tally NOBODY = new Tally(0, 0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                direct + other.direct, inService + other.inService, floating + other.floating, settled + other.settled);
    }

    /** The number of one category. */
    public int of(Category category) {
        return switch (category) {
            case DIRECT -> direct;
            case IN_SERVICE -> inService;
            case FLOATING -> floating;
            case SETTLED_RETIRED -> settled;
        };
    }
}
