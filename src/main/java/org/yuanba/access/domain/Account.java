package org.yuanba.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;
import org.yuanba.access.AccountDisabled;
import org.yuanba.access.AccountEnabled;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.AccountOpened;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.AccountRenamed;
import org.yuanba.access.Actor;
import org.yuanba.access.PasswordChanged;
import org.yuanba.access.SecondFactorChanged;
import org.yuanba.shared.NewId;

/** What one person signs in with, or what a machine's keys belong to. It is never deleted, so that the past can always be explained. */
@Table("access_account")
final class Account extends AbstractAggregateRoot<Account> {

    @Id
    private final UUID id;

    private final String username;
    private String displayName;
    private final AccountKind kind;
    private @Nullable String passwordHash;
    private Instant passwordChangedAt;
    private boolean mustChangePassword;
    private byte @Nullable [] totpSecret;
    private @Nullable Instant totpConfirmedAt;
    private @Nullable Instant disabledAt;
    private final Instant createdAt;

    @Version
    private final @Nullable Integer version;

    @PersistenceCreator
    Account(
            UUID id,
            String username,
            String displayName,
            AccountKind kind,
            @Nullable String passwordHash,
            Instant passwordChangedAt,
            boolean mustChangePassword,
            byte @Nullable [] totpSecret,
            @Nullable Instant totpConfirmedAt,
            @Nullable Instant disabledAt,
            Instant createdAt,
            @Nullable Integer version) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.kind = kind;
        this.passwordHash = passwordHash;
        this.passwordChangedAt = passwordChangedAt;
        this.mustChangePassword = mustChangePassword;
        this.totpSecret = totpSecret;
        this.totpConfirmedAt = totpConfirmedAt;
        this.disabledAt = disabledAt;
        this.createdAt = createdAt;
        this.version = version;
    }

    /** Opens an account whose first password has this hash. */
    static Account open(String username, String name, AccountKind kind, Password password, Instant now, Actor by) {
        var account = new Account(
                NewId.next(),
                username,
                name,
                kind,
                password.hash(),
                now,
                password.oneTime(),
                null,
                null,
                null,
                now,
                null);
        account.registerEvent(new AccountOpened(account.accountId(), username, kind, by.account()));
        return account;
    }

    /** Opens an account of a machine: it has no password and will hold keys. */
    static Account openInterface(String username, String name, Instant now, Actor by) {
        var account = new Account(
                NewId.next(), username, name, AccountKind.INTERFACE, null, now, false, null, null, null, now, null);
        account.registerEvent(new AccountOpened(account.accountId(), username, AccountKind.INTERFACE, by.account()));
        return account;
    }

    /** The account is called otherwise on screens. */
    void rename(String name, Actor by) {
        if (!name.equals(displayName)) {
            var before = displayName;
            displayName = name;
            registerEvent(new AccountRenamed(accountId(), before, name, by.account()));
        }
    }

    /** The password becomes another: her own, or a one-time one somebody gave her. */
    void changePassword(Password password, Instant now, Actor by) {
        requireSomeoneWhoSignsIn();
        passwordHash = password.hash();
        passwordChangedAt = now;
        mustChangePassword = password.oneTime();
        registerEvent(new PasswordChanged(accountId(), by.account(), password.oneTime()));
    }

    /** Nobody can sign in with it any more. */
    void disable(Instant now, Actor by) {
        if (by.account().equals(accountId())) {
            throw new AccountRefused("account", "account.not-yourself");
        }
        if (disabledAt == null) {
            disabledAt = now;
            registerEvent(new AccountDisabled(accountId(), by.account()));
        }
    }

    /** It can be used again. */
    void enable(Actor by) {
        if (disabledAt != null) {
            disabledAt = null;
            registerEvent(new AccountEnabled(accountId(), by.account()));
        }
    }

    /** A secret for one-time codes was made, and waits for its first right code. */
    void propose(byte[] sealedSecret) {
        requireSomeoneWhoSignsIn();
        totpSecret = sealedSecret;
        totpConfirmedAt = null;
    }

    /** The first right code was typed: from now on codes are asked for. */
    void confirmSecondFactor(Instant now, Actor by) {
        totpConfirmedAt = now;
        registerEvent(new SecondFactorChanged(accountId(), true, by.account()));
    }

    /** Codes are no longer asked for. */
    void dropSecondFactor(Actor by) {
        var wasOn = totpConfirmedAt != null;
        totpSecret = null;
        totpConfirmedAt = null;
        if (wasOn) {
            registerEvent(new SecondFactorChanged(accountId(), false, by.account()));
        }
    }

    /** Whether the password must be changed before anything else, by these rules: 0 days for never too old. */
    boolean mustChangePassword(Instant now, int passwordDays) {
        return mustChangePassword
                || passwordDays > 0 && passwordChangedAt.isBefore(now.minus(Duration.ofDays(passwordDays)));
    }

    private void requireSomeoneWhoSignsIn() {
        if (!kind.signsIn()) {
            throw new AccountRefused("account", "account.interface-has-keys");
        }
    }

    AccountId accountId() {
        return new AccountId(id);
    }

    String username() {
        return username;
    }

    AccountKind kind() {
        return kind;
    }

    /** The hash of its password, none for a machine. */
    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    boolean hasSecondFactor() {
        return totpConfirmedAt != null;
    }

    /** The sealed secret, confirmed or waiting; none when codes are off. */
    byte @Nullable [] totpSecret() {
        return totpSecret;
    }

    /**
     * A password as it is kept.
     *
     * @param hash its hash
     * @param oneTime whether it must be changed at the next sign-in
     */
    record Password(String hash, boolean oneTime) {}
}
