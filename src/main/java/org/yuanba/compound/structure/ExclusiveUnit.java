package org.yuanba.compound.structure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive unit: a flat, a shop, a registrable parking bay. It carries a vote.
 *
 * @param id its id
 * @param building the building it lies in
 * @param buildingName what that is called
 * @param entrance the stairwell, or none
 * @param entranceName what that is called, or none
 * @param room its number
 * @param purpose what it is used for
 * @param area 0.01 m², or none when not known
 * @param source where the area comes from, none without an area
 * @param asOf the day of that source, or none
 */
public record ExclusiveUnit(
        UUID id,
        UUID building,
        String buildingName,
        @Nullable UUID entrance,
        @Nullable String entranceName,
        String room,
        Purpose purpose,
        @Nullable Long area,
        @Nullable AreaSource source,
        @Nullable LocalDate asOf) {}
