package org.yuanba.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * What a session keeps of who signed in: the id alone, so that rights are always those of today.
 *
 * @param value the account's id
 * @param username what she signed in with
 */
public record SignedInAccount(UUID value, String username) implements Serializable, Principal {

    /** The id, typed. */
    public AccountId id() {
        return new AccountId(value);
    }

    @Override
    public String getName() {
        return username;
    }
}
