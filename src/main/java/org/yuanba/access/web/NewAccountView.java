package org.yuanba.access.web;

import java.util.List;
import org.yuanba.access.AccountKind;

/**
 * The form for a new account.
 *
 * @param username what was typed
 * @param displayName what was typed
 * @param kind what was chosen
 * @param problems what was wrong
 */
public record NewAccountView(String username, String displayName, AccountKind kind, Problems problems) {

    /** What an account can be for. */
    public List<AccountKind> kinds() {
        return List.of(AccountKind.values());
    }
}
