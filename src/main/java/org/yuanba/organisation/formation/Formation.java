package org.yuanba.organisation.formation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.formation.Election.Ballot;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;

/**
 * A formation case.
 *
 * @param id its id
 * @param kind what is to be formed
 * @param name what it is to be called
 * @param place where it is to belong
 * @param compounds for which it is to answer
 * @param superior the organisation that decides and will stand above it, or none
 * @param fullMembers how many full members there are
 * @param state where it stands
 * @param appliedOn when it was applied for
 * @param appliedBy the account that applied
 * @param decideBy the last day to decide
 * @param decidedOn when it was decided, or none
 * @param reason why it was refused or withdrawn, or none
 * @param ballot the election, or none
 * @param committee how many the committee has, 0 for a secretary alone
 * @param electedOn the day of the election, or none
 * @param secretary who was elected, or none
 * @param organisation what was formed, or none
 * @param fileBy the last day to file, or none
 * @param filedOn when it was filed, or none
 * @param version counts every change
 */
public record Formation(
        FormationId id,
        OrganisationKind kind,
        String name,
        PlaceKey place,
        Set<PlaceKey> compounds,
        @Nullable OrganisationId superior,
        int fullMembers,
        FormationState state,
        LocalDate appliedOn,
        UUID appliedBy,
        LocalDate decideBy,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        @Nullable Ballot ballot,
        int committee,
        @Nullable LocalDate electedOn,
        @Nullable PersonId secretary,
        @Nullable OrganisationId organisation,
        @Nullable LocalDate fileBy,
        @Nullable LocalDate filedOn,
        int version) {

    /** The day the next one has to act by, or none. */
    public @Nullable LocalDate due() {
        return switch (state) {
            case APPLIED -> decideBy;
            case ELECTED -> fileBy;
            case APPROVED, FILED, REFUSED, WITHDRAWN -> null;
        };
    }
}
