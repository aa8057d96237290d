package org.yuanba.member.census;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * The sheet of one entrance, or of a whole compound where no entrances are known.
 *
 * @param id its id
 * @param census which round
 * @param place the compound
 * @param building name of the building, empty for a whole compound
 * @param entrance name of the entrance, empty when there is none
 * @param doors names of the doors; numbered ones where none are known
 * @param outcomes one for each door
 * @param tally what was told, or none while nobody keyed it in
 * @param doneBy who went, or none
 * @param doneOn the day, or none
 * @param version counts changes
 */
public record Sheet(
        UUID id,
        UUID census,
        PlaceKey place,
        String building,
        String entrance,
        List<String> doors,
        List<Outcome> outcomes,
        @Nullable Tally tally,
        @Nullable String doneBy,
        @Nullable LocalDate doneOn,
        int version) {

    /** Whether it is of a whole compound. */
    public boolean isWhole() {
        return building.isEmpty();
    }

    /** How many doors had this outcome. */
    public long count(Outcome outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }

    /** What was told, nobody while nothing is keyed in. */
    public Tally told() {
        return tally == null ? Tally.NOBODY : tally;
    }
}
