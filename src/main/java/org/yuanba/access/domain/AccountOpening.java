package org.yuanba.access.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.AccountRefused.Problem;
import org.yuanba.access.Actor;
import org.yuanba.access.NewAccount;

/** Opens accounts; a new one can sign in and see nothing until someone gives it a right. */
@Component
public class AccountOpening {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final int LONGEST_NAME = 50;

    private final StoredAccounts accounts;
    private final PasswordHashing passwords;
    private final Clock clock;

    AccountOpening(StoredAccounts accounts, PasswordHashing passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What stands against opening this account, in the order of the fields. */
    public List<Problem> problemsWith(NewAccount wish) {
        var problems = problemsWithNames(wish.username(), wish.displayName());
        if (!wish.kind().signsIn()) {
            problems.add(new Problem("kind", "account.interface-has-keys"));
        }
        PasswordIsStrong.problem(wish.username(), wish.password())
                .ifPresent(key -> problems.add(new Problem("password", key)));
        return List.copyOf(problems);
    }

    /**
     * Opens an account.
     *
     * @throws AccountRefused when something stands against it
     */
    @Transactional
    public AccountId open(NewAccount wish, Actor by) {
        requireNone(problemsWith(wish), wish.username());
        var password = new Account.Password(passwords.hash(wish.password()), wish.oneTime());
        return accounts.save(Account.open(
                        wish.username(), wish.displayName().strip(), wish.kind(), password, clock.instant(), by))
                .accountId();
    }

    /** Opens an account with a one-time password that is shown once. */
    @Transactional
    public Opened openFor(String username, String displayName, AccountKind kind, Actor by) {
        var password = OneTimePassword.next(username);
        return new Opened(open(new NewAccount(username, displayName, kind, password, true), by), password);
    }

    /**
     * Opens an account for a machine; it reads nothing until someone gives it a right and a key.
     *
     * @throws AccountRefused when something stands against it
     */
    @Transactional
    public AccountId openInterface(String username, String displayName, Actor by) {
        requireNone(problemsWithNames(username, displayName), username);
        return accounts.save(Account.openInterface(username, displayName.strip(), clock.instant(), by))
                .accountId();
    }

    private void requireNone(List<Problem> found, String username) {
        var problems = new ArrayList<>(found);
        if (accounts.existsByUsername(username)) {
            problems.add(new Problem("username", "account.username.taken"));
        }
        if (!problems.isEmpty()) {
            throw new AccountRefused(problems);
        }
    }

    private static List<Problem> problemsWithNames(String username, String displayName) {
        var problems = new ArrayList<Problem>();
        if (!USERNAME.matcher(username).matches()) {
            problems.add(new Problem("username", "account.username.form"));
        }
        problemWithName(displayName).ifPresent(key -> problems.add(new Problem("displayName", key)));
        return problems;
    }

    static Optional<String> problemWithName(String name) {
        var length = name.strip().codePointCount(0, name.strip().length());
        return length == 0 || length > LONGEST_NAME ? Optional.of("account.name.form") : Optional.empty();
    }

    /**
     * A new account and what to tell its owner.
     *
     * @param account its id
     * @param password the one-time password, shown once and kept nowhere
     */
    public record Opened(AccountId account, String password) {}
}
