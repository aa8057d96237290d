package org.yuanba.web.spi;

import java.util.Optional;
import org.yuanba.access.Permission;

/** A card on the 总览 of a place. */
public interface OverviewCard {

    /** Where it stands. */
    int order();

    /** Which part of the page it stands in. */
    default Part part() {
        return Part.MAIN;
    }

    /** What one must hold to see it. */
    Permission permission();

    /** The card for this place, empty when it has none for this level or nothing to show. */
    Optional<Fragment> render(Visit visit);

    /** A part of the page. */
    enum Part {
        /** Above both columns, from edge to edge. */
        ACROSS,
        /** The wide column. */
        MAIN,
        /** The narrow column at the right. */
        BESIDE
    }
}
