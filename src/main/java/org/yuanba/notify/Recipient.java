package org.yuanba.notify;

import org.yuanba.access.AccountId;
import org.yuanba.person.PersonId;

/** Whom a message is for. */
public sealed interface Recipient {

    /** A person, reached by the ways she chose. */
    record OfPerson(PersonId person) implements Recipient {}

    /** An account of staff, reached in its inbox. */
    record OfAccount(AccountId account) implements Recipient {}
}
