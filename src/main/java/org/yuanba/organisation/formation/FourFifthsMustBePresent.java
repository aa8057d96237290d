package org.yuanba.organisation.formation;

import java.util.Optional;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.formation.Election.Ballot;
import org.yuanba.organisation.rule.Rule;

/** An election is valid when at least four fifths of those entitled are present; exactly four fifths are enough. */
final class FourFifthsMustBePresent {

    private FourFifthsMustBePresent() {}

    static Optional<Refusal> check(Rule rule, Ballot ballot) {
        return rule.isReachedBy(ballot.present(), ballot.entitled())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "present",
                        "organisation.wrong.election.present",
                        ballot.entitled(),
                        ballot.present(),
                        least(rule, ballot.entitled())));
    }

    /** The fewest that are enough. */
    static int least(Rule rule, int entitled) {
        int few = 0;
        while (!rule.isReachedBy(few, entitled)) {
            few++;
        }
        return few;
    }
}
