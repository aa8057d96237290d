package org.yuanba.organisation.post;

import java.util.Optional;
import org.yuanba.organisation.domain.Refusal;

/** A committee for surroundings and property has an odd number of members, and enough of them; a warning, not a refusal. */
public final class OddAndEnough {

    private OddAndEnough() {}

    /** What is to be said about so many members. */
    public static Optional<Refusal> check(int members, int least) {
        if (members < least) {
            return Optional.of(Refusal.of("", "organisation.warn.members.few", members, least));
        }
        return members % 2 == 0
                ? Optional.of(Refusal.of("", "organisation.warn.members.even", members))
                : Optional.empty();
    }
}
