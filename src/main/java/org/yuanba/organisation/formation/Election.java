package org.yuanba.organisation.formation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonId;

/**
 * What the members' meeting decided.
 *
 * @param day when it met
 * @param ballot what was counted
 * @param committee how many were elected into the committee, the secretary among them; 0 when a secretary alone was elected
 * @param elected who was elected secretary or group leader, or none chosen yet
 * @param newlyTrained whether the elected was newly trained for it
 */
public record Election(
        LocalDate day,
        Ballot ballot,
        int committee,
        @Nullable PersonId elected,
        boolean newlyTrained) {

    /**
     * What was counted.
     *
     * @param entitled how many may vote
     * @param present how many of them came
     * @param votes how many voted for the one elected
     */
    public record Ballot(int entitled, int present, int votes) {}
}
