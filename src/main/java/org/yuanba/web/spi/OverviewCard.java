package org.yuanba.web.spi;

import java.util.Optional;
import org.yuanba.access.Permission;

/** A card on the 总览 of a place. */
public interface OverviewCard {

    /** Where it stands. */
    int order();

    /** Whether it stands in the narrow column at the right. */
    default boolean beside() {
        return false;
    }

    /** What one must hold to see it. */
    Permission permission();

    /** The card for this place, empty when it has none for this level or nothing to show. */
    Optional<Fragment> render(Visit visit);
}
