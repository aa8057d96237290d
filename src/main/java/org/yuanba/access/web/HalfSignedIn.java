package org.yuanba.access.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.yuanba.access.AccountId;

/**
 * Someone whose password was right and who must still do something before she is in. She has no rights: only
 * {@link org.yuanba.access.SignedInAccount} counts as signed in.
 *
 * @param value the account's id
 * @param username what she signs in with
 * @param codeGiven whether her one-time code was right already
 * @param to where she wanted to go
 */
record HalfSignedIn(UUID value, String username, boolean codeGiven, String to) implements Serializable, Principal {

    AccountId id() {
        return new AccountId(value);
    }

    HalfSignedIn withCode() {
        return new HalfSignedIn(value, username, true, to);
    }

    @Override
    public String getName() {
        return username;
    }
}
