package org.yuanba.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * A place as others read it.
 *
 * @param key its key
 * @param name its name, such as 吉福社区居委会
 * @param inPath false where the level only repeats its parent or names no place, and is left out of the breadcrumb
 * @param managedBy the body that runs it where its national code says another, or none
 * @param endedOn the day it ended, or none while it stands
 * @param successor the place that took it over, or none
 */
public record Place(
        PlaceKey key,
        String name,
        boolean inPath,
        @Nullable String managedBy,
        @Nullable LocalDate endedOn,
        @Nullable PlaceKey successor) {

    /** Its level in the tree. */
    public PlaceLevel level() {
        return key.level();
    }

    /** The name as it is said: 吉福社区 for 吉福社区居委会. */
    public String shortName() {
        for (var suffix : new String[] {"居民委员会", "居委会", "村民委员会", "村委会"}) {
            if (level() == PlaceLevel.COMMUNITY && name.endsWith(suffix) && name.length() > suffix.length() + 1) {
                var stem = name.substring(0, name.length() - suffix.length());
                return suffix.startsWith("村") && !stem.endsWith("村") ? stem + "村" : stem;
            }
        }
        return name;
    }

    /** Whether it stands today. */
    public boolean isOpen() {
        return endedOn == null;
    }
}
