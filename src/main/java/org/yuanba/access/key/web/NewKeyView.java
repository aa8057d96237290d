package org.yuanba.access.key.web;

import org.yuanba.access.domain.AccountRecord;
import org.yuanba.access.web.Problems;

/**
 * The form that gives a key.
 *
 * @param account who receives it
 * @param typed what was typed
 * @param problems what was wrong
 */
public record NewKeyView(AccountRecord account, NewKeyForm typed, Problems problems) {

    /** The address of the account. */
    public String url() {
        return "/accounts/" + account.id().value();
    }
}
