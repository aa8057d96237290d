package org.yuanba.access.domain;

import java.util.Optional;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actor;

/** Whoever gives rights does not give any to herself, nor takes her own (GB/T 22239-2019, access; domain brief C2). */
final class NobodyGivesHerselfRights {

    private NobodyGivesHerselfRights() {}

    /** Message key of why she cannot, empty when the account is another's. */
    static Optional<String> problem(Actor by, AccountId account) {
        return by.account().equals(account) ? Optional.of("grant.not-to-yourself") : Optional.empty();
    }
}
