package org.yuanba.web.spi;

import java.util.EnumSet;
import java.util.Set;
import org.yuanba.access.Permission;
import org.yuanba.shared.PlaceLevel;

/** A tab of every place, at {@code /p/{place}/{slug}}; its label is the message {@code tab.<slug>}. */
public interface PlaceTab {

    /** The last part of the address, such as {@code compounds}. */
    String slug();

    /** Where it stands in the row; the eleven of Yuanba are 10 to 110. */
    int order();

    /** What one must hold to open it. */
    Permission permission();

    /** The levels that have it: all of them unless said otherwise. */
    default Set<PlaceLevel> levels() {
        return EnumSet.allOf(PlaceLevel.class);
    }
}
