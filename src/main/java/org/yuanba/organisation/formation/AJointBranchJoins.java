package org.yuanba.organisation.formation;

import java.util.Optional;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.rule.Rule;

/** A joint branch is formed by at least two compounds and, as a rule, by no more than five; a branch by one. */
final class AJointBranchJoins {

    private static final int TWO = 2;

    private AJointBranchJoins() {}

    static Optional<Refusal> check(Rule most, OrganisationKind kind, int compounds) {
        if (compounds == 0) {
            return Optional.of(Refusal.of("compounds", "organisation.wrong.formation.none"));
        }
        if (kind == OrganisationKind.JOINT_BRANCH && compounds < TWO) {
            return Optional.of(Refusal.of("compounds", "organisation.wrong.formation.joint"));
        }
        return kind == OrganisationKind.JOINT_BRANCH && compounds > most.number()
                ? Optional.of(Refusal.of("compounds", "organisation.wrong.formation.many", most.number(), compounds))
                : Optional.empty();
    }
}
