package org.yuanba.organisation.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.shared.PlaceKey;

/**
 * An organisation of the sample city.
 *
 * @param id its id
 * @param kind what it is
 * @param name what it is called
 * @param place where it belongs
 * @param compounds the yards it answers for
 * @param superior the one above it, or none
 * @param since its first day
 * @param newlyTrained whether its secretary was newly trained
 */
record DemoBody(
        UUID id,
        OrganisationKind kind,
        String name,
        PlaceKey place,
        List<PlaceKey> compounds,
        @Nullable UUID superior,
        LocalDate since,
        boolean newlyTrained) {

    private static final int SLEEPING = 9;
    private static final int VACANT = 2;

    /** What its numbers are drawn from. */
    PlaceKey seed() {
        return compounds.isEmpty() ? place : compounds.getFirst();
    }

    /** Whether it has not met for long. */
    boolean isAsleep() {
        return kind.isParty() && !compounds.isEmpty() && DemoYards.percent(seed(), 11) < SLEEPING;
    }

    /** Whether nobody leads it. */
    boolean isVacant() {
        return !newlyTrained && !compounds.isEmpty() && DemoYards.percent(seed(), 12) < VACANT;
    }

    /** Whether it meets in this month: every second one. */
    boolean meetsIn(LocalDate month) {
        return kind.isParty()
                && !compounds.isEmpty()
                && !isAsleep()
                && (DemoYards.percent(seed(), 13) + month.getMonthValue()) % 2 == 0;
    }

    /** Whether a term that ends is followed by another. */
    boolean renews() {
        return DemoYards.percent(seed(), 14) < 85;
    }

    /** Code of the post that leads it. */
    String head() {
        return switch (kind) {
            case GROUP, BUILDING_GROUP -> "group_leader";
            default -> kind.isParty() ? "secretary" : "chair";
        };
    }
}
