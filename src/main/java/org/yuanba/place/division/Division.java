package org.yuanba.place.division;

import org.jspecify.annotations.Nullable;

/**
 * A row of the national division codes.
 *
 * @param code 2, 4, 6, 9 or 12 digits
 * @param level word of its level
 * @param name its name
 * @param parent code of the division above, none for a province
 */
public record Division(
        String code, String level, String name, @Nullable String parent) {}
