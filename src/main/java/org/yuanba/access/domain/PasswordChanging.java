package org.yuanba.access.domain;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;

/** Lets someone change her own password. */
@Component
public class PasswordChanging {

    private final StoredAccounts accounts;
    private final PasswordHashing passwords;
    private final Attempts attempts;
    private final Clock clock;

    PasswordChanging(StoredAccounts accounts, PasswordHashing passwords, Attempts attempts, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * The password becomes another.
     *
     * @throws AccountRefused when the one until now is wrong, or the new one weak, the same, or typed differently twice
     */
    @Transactional(noRollbackFor = AccountRefused.class)
    public void change(Actor by, Typed typed) {
        var account = accounts.get(by.account());
        requireUntilNow(account, typed.untilNow());
        PasswordIsStrong.problem(account.username(), typed.fresh()).ifPresent(key -> {
            throw new AccountRefused("fresh", key);
        });
        if (typed.fresh().equals(typed.untilNow())) {
            throw new AccountRefused("fresh", "password.same");
        }
        if (!typed.fresh().equals(typed.again())) {
            throw new AccountRefused("again", "password.differs");
        }
        account.changePassword(new Account.Password(passwords.hash(typed.fresh()), false), clock.instant(), by);
        accounts.save(account);
    }

    private void requireUntilNow(Account account, String untilNow) {
        if (attempts.take(account.accountId()).isEmpty()
                || !passwords.matches(untilNow, Optional.ofNullable(account.passwordHash()))) {
            throw new AccountRefused("untilNow", "password.wrong");
        }
        attempts.clear(account.accountId());
    }

    /**
     * What was typed into the three fields.
     *
     * @param untilNow the password until now
     * @param fresh the new one
     * @param again the new one again
     */
    public record Typed(String untilNow, String fresh, String again) {

        @Override
        public String toString() {
            return "Typed[...]";
        }
    }
}
