package org.yuanba.compound;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * A compound ended.
 *
 * @param lastDay its last day
 * @param successor the compound that took it over, or none
 */
public record CompoundClosed(
        CompoundId id,
        PlaceKey place,
        LocalDate lastDay,
        @Nullable PlaceKey successor) {}
