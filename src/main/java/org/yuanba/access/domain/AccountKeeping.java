package org.yuanba.access.domain;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;

/** Renames, disables, enables accounts, and helps who forgot a password or lost the phone with the codes. */
@Component
public class AccountKeeping {

    private final StoredAccounts accounts;
    private final PasswordHashing passwords;
    private final Clock clock;
    private final Actors actors;
    private final OpenDoors doors;

    AccountKeeping(StoredAccounts accounts, PasswordHashing passwords, Clock clock, Actors actors, OpenDoors doors) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.actors = actors;
        this.doors = doors;
    }

    /** The account is called otherwise on screens. */
    @Transactional
    public void rename(AccountId account, String name, Actor by) {
        AccountOpening.problemWithName(name).ifPresent(key -> {
            throw new AccountRefused("displayName", key);
        });
        change(account, it -> it.rename(name.strip(), by));
    }

    /** Nobody can use the account any more; whoever is signed in with it is out within seconds. */
    @Transactional
    public void disable(AccountId account, Actor by) {
        change(account, it -> it.disable(clock.instant(), by));
        doors.closeAll(account);
    }

    /** The account can be used again. */
    @Transactional
    public void enable(AccountId account, Actor by) {
        change(account, it -> it.enable(by));
    }

    /**
     * Gives the account a one-time password that must be changed at the next sign-in, opens a lock and ends sessions.
     *
     * @return the password, shown once and kept nowhere
     */
    @Transactional
    public String reset(AccountId account, Actor by) {
        if (by.account().equals(account)) {
            throw new AccountRefused("account", "account.reset-own");
        }
        var password = OneTimePassword.next(accounts.get(account).username());
        var hashed = new Account.Password(passwords.hash(password), true);
        change(account, it -> it.changePassword(hashed, clock.instant(), by));
        doors.unlock(account);
        doors.closeAll(account);
        return password;
    }

    /** No codes are asked for any more, because the phone is lost; who must have them sets them up anew. */
    @Transactional
    public void dropSecondFactor(AccountId account, Actor by) {
        change(account, it -> it.dropSecondFactor(by));
        doors.closeAll(account);
    }

    /** Whether there is any account in this city. */
    public boolean anyExists() {
        return accounts.count() > 0;
    }

    private void change(AccountId account, Consumer<Account> what) {
        var found = accounts.get(account);
        what.accept(found);
        accounts.save(found);
        actors.forget();
    }
}
