package org.yuanba.fund.allocation;

/** What voters say about projects. */
public enum BallotKind {
    /** The projects a voter agrees with. */
    APPROVAL,
    /** Points for projects, out of a voter's purse of points. */
    CUMULATIVE,
    /** Projects from the most to the least wanted. */
    ORDINAL,
    /** A mark for every project. */
    MARKS;

    /** Whether a ballot carries points. */
    public boolean hasPoints() {
        return this == CUMULATIVE || this == MARKS;
    }
}
