package org.yuanba.access.key.web;

import org.yuanba.access.domain.AccountRecord;

/**
 * A key, shown once.
 *
 * @param account whose
 * @param key the key
 */
public record KeyOnceView(AccountRecord account, String key) {

    /** The address of the account. */
    public String url() {
        return "/accounts/" + account.id().value();
    }

    @Override
    public String toString() {
        return "KeyOnceView[%s]".formatted(account.username());
    }
}
