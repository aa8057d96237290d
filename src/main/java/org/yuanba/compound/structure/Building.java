package org.yuanba.compound.structure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A building of a compound.
 *
 * @param id its id
 * @param name such as 3栋
 * @param floors storeys above ground, or none when not known
 * @param builtYear the year it was built, or none
 * @param units how many exclusive units it has
 * @param area their floor area together, 0.01 m²
 * @param entrances its stairwells, by name
 */
public record Building(
        UUID id,
        String name,
        @Nullable Integer floors,
        @Nullable Integer builtYear,
        int units,
        long area,
        List<Entrance> entrances) {

    /**
     * A stairwell.
     *
     * @param id its id
     * @param name such as 2单元
     * @param lifts how many lifts, or none when not known
     * @param units how many exclusive units it has
     */
    public record Entrance(UUID id, String name, @Nullable Integer lifts, int units) {}
}
