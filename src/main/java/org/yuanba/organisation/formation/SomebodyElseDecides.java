package org.yuanba.organisation.formation;

import java.util.Optional;
import org.yuanba.access.Actor;
import org.yuanba.organisation.domain.Refusal;

/** Whoever applied does not decide; the schema refuses it too. */
final class SomebodyElseDecides {

    private SomebodyElseDecides() {}

    static Optional<Refusal> check(Formation formation, Actor by) {
        return formation.appliedBy().equals(by.account().value())
                ? Optional.of(Refusal.of("", "organisation.wrong.formation.own"))
                : Optional.empty();
    }
}
