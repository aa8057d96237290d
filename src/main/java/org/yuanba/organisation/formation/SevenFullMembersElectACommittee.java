package org.yuanba.organisation.formation;

import java.util.Optional;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.rule.Rule;

/** A branch of seven full members elects a committee; a committee has three to seven seats, the secretary's among them. */
final class SevenFullMembersElectACommittee {

    private SevenFullMembersElectACommittee() {}

    static Optional<Refusal> check(Figures figures, OrganisationKind kind, int fullMembers, int committee) {
        if (!isABranch(kind)) {
            return Optional.empty();
        }
        int least = figures.least().number();
        int most = figures.most().number();
        if (committee == 0) {
            return fullMembers < figures.members().number()
                    ? Optional.empty()
                    : Optional.of(Refusal.of(
                            "committee",
                            "organisation.wrong.election.committee.none",
                            figures.members().number(),
                            least,
                            most));
        }
        return committee >= least && committee <= most && committee <= fullMembers
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "committee",
                        "organisation.wrong.election.committee.seats",
                        least,
                        Math.min(most, fullMembers)));
    }

    static boolean isABranch(OrganisationKind kind) {
        return switch (kind) {
            case BRANCH, JOINT_BRANCH, FUNCTIONAL_BRANCH -> true;
            default -> false;
        };
    }

    /**
     * The figures of the day.
     *
     * @param members full members from which on there is a committee
     * @param least seats it has at least
     * @param most seats it has at most
     */
    record Figures(Rule members, Rule least, Rule most) {}
}
