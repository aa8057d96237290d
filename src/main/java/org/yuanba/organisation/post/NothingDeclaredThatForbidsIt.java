package org.yuanba.organisation.post;

import java.util.Arrays;
import java.util.List;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.domain.Refusal;

/**
 * Whoever is to sit in the committee for surroundings and property says of herself that neither she works for the
 * property firm of the area nor a relative does, and that no relative sits in the owners' committee.
 */
final class NothingDeclaredThatForbidsIt {

    private NothingDeclaredThatForbidsIt() {}

    /** Whether the organisation asks its members to declare. */
    static boolean asks(OrganisationKind kind) {
        return kind == OrganisationKind.ENVIRONMENT_PROPERTY_COMMITTEE;
    }

    static List<Refusal> check(OrganisationKind kind, PostDraft draft) {
        if (!asks(kind)) {
            return List.of();
        }
        return Arrays.stream(Concern.values())
                .filter(concern -> !Boolean.FALSE.equals(draft.declared().get(concern)))
                .map(concern -> Refusal.of(
                        concern.name(),
                        draft.declared().containsKey(concern)
                                ? "organisation.wrong.post.declared"
                                : "organisation.wrong.post.not-declared"))
                .toList();
    }
}
