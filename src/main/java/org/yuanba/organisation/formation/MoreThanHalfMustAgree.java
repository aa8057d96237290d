package org.yuanba.organisation.formation;

import java.util.Optional;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.formation.Election.Ballot;
import org.yuanba.organisation.rule.Rule;

/** Elected is who has the votes of more than half of those entitled, absent ones included; exactly half is not enough. */
final class MoreThanHalfMustAgree {

    private MoreThanHalfMustAgree() {}

    static Optional<Refusal> check(Rule rule, Ballot ballot) {
        return rule.isExceededBy(ballot.votes(), ballot.entitled())
                ? Optional.empty()
                : Optional.of(
                        Refusal.of("votes", "organisation.wrong.election.votes", ballot.entitled(), ballot.votes()));
    }
}
