package org.yuanba.access.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.access.domain.AccessPermissions;
import org.yuanba.access.domain.AccountQueries;
import org.yuanba.access.domain.AccountRecord;
import org.yuanba.access.domain.GrantGiving;
import org.yuanba.access.domain.GrantQueries;
import org.yuanba.access.key.AccessKeyRecord;
import org.yuanba.access.key.KeyQueries;

/** Gathers what an administrator sees of an account. */
@Component
class AccountPages {

    private static final Permission VIEW = new Permission(AccessPermissions.VIEW);

    private final Access access;
    private final AccountQueries accounts;
    private final GrantQueries grants;
    private final KeyQueries keys;
    private final GrantViews views;

    AccountPages(Access access, AccountQueries accounts, GrantQueries grants, KeyQueries keys, GrantViews views) {
        this.access = access;
        this.accounts = accounts;
        this.grants = grants;
        this.keys = keys;
        this.views = views;
    }

    AccountView show(AccountId id, Scope scope, Actor by, Problems problems) {
        var own = by.account().equals(id);
        var mayEnd = own ? Access.nowhere() : access.scope(by, GrantGiving.PERMISSION);
        var account = accounts.get(id, scope);
        return new AccountView(
                account, views.of(grants.of(id, scope), mayEnd), keysOf(account, scope, mayEnd), own, problems);
    }

    private List<KeyView> keysOf(AccountRecord account, Scope scope, Scope mayEnd) {
        var today = views.today();
        return keys.of(account, scope).stream()
                .map(key -> new KeyView(key, state(key, today), key.countsOn(today) && !mayEnd.isEmpty()))
                .toList();
    }

    private static String state(AccessKeyRecord key, LocalDate today) {
        if (key.ended() != null) {
            return "key.state.ended";
        }
        return key.countsOn(today) ? "key.state.counts" : "key.state.over";
    }

    /** The page again, after something was refused. */
    AccountView again(AccountId id, Actor by, Problems problems) {
        return show(id, access.scope(by, VIEW), by, problems);
    }
}
