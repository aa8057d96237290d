package org.yuanba.access.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountLocked;
import org.yuanba.access.SignInFailed;
import org.yuanba.access.SignInFailed.Reason;
import org.yuanba.access.SignedIn;
import org.yuanba.access.domain.Attempts.Attempt;

/**
 * Lets people in: name and password, then a one-time code where one is needed. Whoever is refused is told the same
 * sentence after the same time, whatever the reason.
 */
@Component
public class SigningIn {

    private final StoredAccounts accounts;
    private final PasswordHashing passwords;
    private final Attempts attempts;
    private final SecondFactorEnrolment codes;
    private final Outcomes outcomes;

    SigningIn(
            StoredAccounts accounts,
            PasswordHashing passwords,
            Attempts attempts,
            SecondFactorEnrolment codes,
            Outcomes outcomes) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.codes = codes;
        this.outcomes = outcomes;
    }

    /** Checks name and password; empty when refused. */
    public Optional<Passed> withPassword(String typedName, String password) {
        var name = Normalizer.normalize(typedName, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        var account = accounts.findByUsername(name);
        var attempt = account.flatMap(found -> attempts.take(found.accountId()));
        var right = passwords.matches(password, account.map(Account::passwordHash));
        if (account.isEmpty()) {
            outcomes.failed(null, Reason.UNKNOWN_ACCOUNT, null);
            return Optional.empty();
        }
        var found = account.get();
        if (attempt.isEmpty() || !right || found.isDisabled()) {
            outcomes.failed(found.accountId(), reason(attempt, found), attempt.orElse(null));
            return Optional.empty();
        }
        if (found.hasSecondFactor()) {
            attempts.giveBack(found.accountId());
        } else {
            attempts.clear(found.accountId());
        }
        return Optional.of(new Passed(found.accountId(), found.username()));
    }

    /** Checks the one-time code of someone whose password was right; false when refused. */
    public boolean withCode(AccountId account, String typed) {
        var attempt = attempts.take(account);
        var right = attempt.isPresent() && codes.isRight(account, typed);
        if (right) {
            attempts.clear(account);
        } else {
            outcomes.failed(account, attempt.isPresent() ? Reason.WRONG_CODE : Reason.LOCKED, attempt.orElse(null));
        }
        return right;
    }

    /** What she must still do, given whether her code was right already; empty when she may come in. */
    public Optional<SignInStep> next(AccountId account, boolean codeGiven) {
        return codes.next(account, codeGiven);
    }

    /** She is in. */
    public void finish(AccountId account, boolean withCode) {
        outcomes.succeeded(account, withCode);
    }

    private static Reason reason(Optional<Attempt> attempt, Account account) {
        if (attempt.isEmpty()) {
            return Reason.LOCKED;
        }
        return account.isDisabled() ? Reason.DISABLED : Reason.WRONG_PASSWORD;
    }

    /**
     * Someone whose password was right.
     *
     * @param account who
     * @param username what she signs in with
     */
    public record Passed(AccountId account, String username) {}

    /** Takes down how it ended, with the audit trail in one transaction. */
    @Component
    static class Outcomes {

        private final Attempts attempts;
        private final ApplicationEventPublisher events;

        Outcomes(Attempts attempts, ApplicationEventPublisher events) {
            this.attempts = attempts;
            this.events = events;
        }

        @Transactional
        void failed(@Nullable AccountId account, Reason reason, @Nullable Attempt attempt) {
            events.publishEvent(new SignInFailed(account, reason));
            if (account != null && attempt != null && attempt.lockedUntil() != null) {
                events.publishEvent(new AccountLocked(account, attempt.lockedUntil()));
            }
        }

        @Transactional
        void succeeded(AccountId account, boolean withCode) {
            attempts.succeeded(account);
            events.publishEvent(new SignedIn(account, withCode));
        }
    }
}
