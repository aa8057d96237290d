package org.yuanba.access.web;

import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.AccountId;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.access.domain.AccessPermissions;
import org.yuanba.access.domain.AccountQueries;
import org.yuanba.access.domain.GrantGiving;
import org.yuanba.access.domain.GrantQueries;

/** Gathers what an administrator sees of an account. */
@Component
class AccountPages {

    private static final Permission VIEW = new Permission(AccessPermissions.VIEW);

    private final Access access;
    private final AccountQueries accounts;
    private final GrantQueries grants;
    private final GrantViews views;

    AccountPages(Access access, AccountQueries accounts, GrantQueries grants, GrantViews views) {
        this.access = access;
        this.accounts = accounts;
        this.grants = grants;
        this.views = views;
    }

    AccountView show(AccountId id, Scope scope, Actor by, Problems problems) {
        var own = by.account().equals(id);
        var mayEnd = own ? Access.nowhere() : access.scope(by, GrantGiving.PERMISSION);
        return new AccountView(accounts.get(id, scope), views.of(grants.of(id, scope), mayEnd), own, problems);
    }

    /** The page again, after something was refused. */
    AccountView again(AccountId id, Actor by, Problems problems) {
        return show(id, access.scope(by, VIEW), by, problems);
    }
}
