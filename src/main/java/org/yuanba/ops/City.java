package org.yuanba.ops;

import org.yuanba.shared.PlaceKey;

/**
 * A city that runs on this Yuanba: a tenant, a schema of its own.
 *
 * @param root the key of its topmost place, such as {@code 5101}, or {@code 50} for a municipality of several parts
 */
public record City(PlaceKey root) {

    /** The name of the schema that holds the city's data. */
    public String schema() {
        return "city_" + root.value();
    }
}
