package org.yuanba.access;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.domain.AccountKeeping;
import org.yuanba.access.domain.AccountOpening;
import org.yuanba.access.domain.GrantGiving;
import org.yuanba.access.domain.RulesKeeping;
import org.yuanba.access.domain.SecondFactorEnrolment;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;

/** What other parts of Yuanba may do with accounts: the first ones of a city, those of the demonstration, of tests. */
@Component
public class Accounts {

    private final AccountOpening opening;
    private final AccountKeeping keeping;
    private final GrantGiving granting;
    private final SecondFactorEnrolment codes;
    private final RulesKeeping rules;

    Accounts(
            AccountOpening opening,
            AccountKeeping keeping,
            GrantGiving granting,
            SecondFactorEnrolment codes,
            RulesKeeping rules) {
        this.opening = opening;
        this.keeping = keeping;
        this.granting = granting;
        this.codes = codes;
        this.rules = rules;
    }

    /** What stands against opening this account; empty when nothing does. */
    public List<AccountRefused.Problem> problemsWith(NewAccount account) {
        return opening.problemsWith(account);
    }

    /**
     * Opens an account.
     *
     * @throws AccountRefused when something stands against it
     */
    public AccountId open(NewAccount account, Actor by) {
        return opening.open(account, by);
    }

    /**
     * Opens an account for a machine, without a password.
     *
     * @throws AccountRefused when something stands against it
     */
    public AccountId openInterface(String username, String displayName, Actor by) {
        return opening.openInterface(username, displayName, by);
    }

    /**
     * Gives a role at a place.
     *
     * @throws AccountRefused when a rule forbids it
     */
    public GrantId give(AccountId account, String role, PlaceKey place, DateRange days, Actor by) {
        return granting.give(new GrantGiving.Wish(account, role, place, days), by);
    }

    /** Asks this account for one-time codes from now on, made from this secret. */
    public void expectCodes(AccountId account, byte[] secret, Actor by) {
        codes.set(account, secret, by);
    }

    /** The rules on signing in become these. */
    public void follow(AccessRules changed, Actor by) {
        rules.change(changed, by);
    }

    /** Whether anyone can sign in at all. */
    public boolean exist() {
        return keeping.anyExists();
    }
}
