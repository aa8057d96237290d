package org.yuanba.access.web;

import java.util.List;
import org.yuanba.access.domain.AccountRecord;

/**
 * One account, as its administrators see it.
 *
 * @param account the account
 * @param grants what it may see and do, did, or will
 * @param keys the keys of a machine, none for a person
 * @param own whether it is the reader's own
 * @param problems what was wrong with the last thing asked
 */
public record AccountView(
        AccountRecord account, List<GrantView> grants, List<KeyView> keys, boolean own, Problems problems) {

    /** The address of this page. */
    public String url() {
        return "/accounts/" + account.id().value();
    }

    /** What it sees today. */
    public List<GrantView> holding() {
        return grants.stream()
                .filter(grant -> grant.state().equals("grant.state.holds"))
                .toList();
    }
}
