package org.yuanba.place;

import java.util.List;
import org.yuanba.shared.PlaceKey;

/**
 * A compound that is to enter the tree.
 *
 * @param community key of the community it lies in
 * @param name its name, such as 玉苑小区
 * @param aliases its other and old names
 */
public record NewCompound(PlaceKey community, String name, List<String> aliases) {

    /** Keeps its own list. */
    public NewCompound {
        aliases = List.copyOf(aliases);
    }

    /** A compound without other names. */
    public NewCompound(PlaceKey community, String name) {
        this(community, name, List.of());
    }
}
