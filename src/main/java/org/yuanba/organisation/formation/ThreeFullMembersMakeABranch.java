package org.yuanba.organisation.formation;

import java.util.Optional;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.rule.Rule;

/** A branch needs three full members; with fewer, neighbours form one together. */
final class ThreeFullMembersMakeABranch {

    private ThreeFullMembersMakeABranch() {}

    static Optional<Refusal> check(Rule rule, OrganisationKind kind, int fullMembers) {
        if (!needsThem(kind) || fullMembers >= rule.number()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                "fullMembers",
                kind == OrganisationKind.BRANCH
                        ? "organisation.wrong.formation.few"
                        : "organisation.wrong.formation.few.together",
                rule.number(),
                fullMembers));
    }

    private static boolean needsThem(OrganisationKind kind) {
        return switch (kind) {
            case BRANCH, JOINT_BRANCH, GENERAL_BRANCH, COMMITTEE -> true;
            default -> false;
        };
    }
}
