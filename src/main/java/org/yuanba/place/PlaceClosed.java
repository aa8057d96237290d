package org.yuanba.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * A compound ended.
 *
 * @param place its key
 * @param lastDay its last day
 * @param successor the compound that took it over, or none
 */
public record PlaceClosed(
        PlaceKey place, LocalDate lastDay, @Nullable PlaceKey successor) {}
