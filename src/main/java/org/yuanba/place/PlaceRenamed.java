package org.yuanba.place;

import org.yuanba.shared.PlaceKey;

/**
 * A place got another name; the former one stays as an alias.
 *
 * @param place its key
 * @param before the former name
 * @param after the name it has now
 */
public record PlaceRenamed(PlaceKey place, String before, String after) {}
