package org.yuanba.access;

import java.security.Principal;

/**
 * A machine that came with a key that counts, for one request.
 *
 * @param account whose key it is
 * @param key which one
 */
public record KeyHolder(AccountId account, AccessKeyId key) implements Principal {

    @Override
    public String getName() {
        return account.value().toString();
    }
}
