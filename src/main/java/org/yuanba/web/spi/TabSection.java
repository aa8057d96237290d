package org.yuanba.web.spi;

import java.util.Optional;
import java.util.Set;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/** A section that a second module adds to a tab that stands. */
public interface TabSection {

    /** Slug of the tab it belongs to. */
    String tab();

    /** Slugs of pages of its own below a place that belong to this tab as well, so that the tab stays marked there. */
    default Set<String> pages() {
        return Set.of();
    }

    /** Where it stands below the tab's own content. */
    int order();

    /** What one must hold to see it. */
    Permission permission();

    /** The section for this place, empty when there is nothing to show. */
    Optional<Fragment> render(PlaceKey place, Scope scope, Actor by);
}
