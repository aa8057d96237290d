package org.yuanba.access.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;

/** Sets up one-time codes for an account and checks them. */
@Component
public class SecondFactorEnrolment {

    private final StoredAccounts accounts;
    private final Attempts attempts;
    private final SecretBox box;
    private final Clock clock;
    private final SecondFactorEnrolment.SignInNeeds needs;
    private final SecureRandom random = new SecureRandom();

    SecondFactorEnrolment(
            StoredAccounts accounts,
            Attempts attempts,
            SecretBox box,
            Clock clock,
            SecondFactorEnrolment.SignInNeeds needs) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.box = box;
        this.clock = clock;
        this.needs = needs;
    }

    /** Makes a secret that waits for its first right code; an earlier one that still waits stays. */
    @Transactional
    public void begin(AccountId id) {
        var account = accounts.get(id);
        if (account.totpSecret() == null) {
            var secret = new byte[Totp.SECRET_BYTES];
            random.nextBytes(secret);
            account.propose(box.seal(secret, id.value()));
            accounts.save(account);
        }
    }

    /** The secret that waits for its first right code, to be shown to its owner; empty when none waits. */
    public Optional<byte[]> waiting(AccountId id) {
        var account = accounts.get(id);
        var sealed = account.totpSecret();
        return sealed == null || account.hasSecondFactor()
                ? Optional.empty()
                : Optional.of(box.open(sealed, id.value()));
    }

    /**
     * The first code was typed.
     *
     * @throws AccountRefused when it is not right
     */
    @Transactional
    public void confirm(AccountId id, String code, Actor by) {
        var account = accounts.get(id);
        if (account.hasSecondFactor() || !isRight(id, code)) {
            throw new AccountRefused("code", "second-factor.wrong");
        }
        account.confirmSecondFactor(clock.instant(), by);
        accounts.save(account);
    }

    /**
     * The owner turns codes off with a last one, or drops a secret that still waits.
     *
     * @throws AccountRefused where her role needs codes, or when the code is not right
     */
    @Transactional(noRollbackFor = AccountRefused.class)
    public void turnOff(AccountId id, String code, Actor by) {
        if (needs.codes(id)) {
            throw new AccountRefused("code", "second-factor.needed");
        }
        var account = accounts.get(id);
        if (account.hasSecondFactor() && (attempts.take(id).isEmpty() || !isRight(id, code))) {
            throw new AccountRefused("code", "second-factor.wrong");
        }
        attempts.clear(id);
        account.dropSecondFactor(by);
        accounts.save(account);
    }

    /** Sets a secret that is known already and needs no first code. */
    @Transactional
    public void set(AccountId id, byte[] secret, Actor by) {
        var account = accounts.get(id);
        account.propose(box.seal(secret, id.value()));
        account.confirmSecondFactor(clock.instant(), by);
        accounts.save(account);
    }

    /** Whether codes are asked for at sign-in. */
    public boolean isOn(AccountId id) {
        return accounts.get(id).hasSecondFactor();
    }

    /** Whether the account's kind or a role of hers needs codes. */
    public boolean isNeeded(AccountId id) {
        return needs.codes(id);
    }

    boolean isRight(AccountId id, String code) {
        var sealed = accounts.get(id).totpSecret();
        if (sealed == null) {
            return false;
        }
        var step = Totp.matching(box.open(sealed, id.value()), code, clock.instant(), attempts.lastStep(id));
        return step.isPresent() && attempts.use(id, step.getAsLong());
    }

    Optional<SignInStep> next(AccountId id, boolean codeGiven) {
        var account = accounts.get(id);
        if (account.hasSecondFactor() && !codeGiven) {
            return Optional.of(SignInStep.CODE);
        }
        if (account.mustChangePassword(clock.instant(), needs.passwordDays())) {
            return Optional.of(SignInStep.PASSWORD);
        }
        return !account.hasSecondFactor() && needs.codes(id) ? Optional.of(SignInStep.ENROL) : Optional.empty();
    }

    /** What the city's rules and someone's roles ask of a sign-in. */
    @Component
    static class SignInNeeds {

        private final JdbcClient jdbc;
        private final RulesKeeping rules;
        private final Clock clock;

        SignInNeeds(JdbcClient jdbc, RulesKeeping rules, Clock clock) {
            this.jdbc = jdbc;
            this.rules = rules;
            this.clock = clock;
        }

        int passwordDays() {
            return rules.current().passwordDays();
        }

        /** Whether the account is an administrator's, or holds a role today that needs one-time codes. */
        boolean codes(AccountId account) {
            return jdbc.sql("""
                    select exists (select 1 from access_account where id = :account and kind not in ('STAFF', 'INTERFACE'))
                      or exists (select 1 from access_grant g join access_role r on r.code = g.role
                        where g.account = :account and r.second_factor and g.ended_at is null
                          and g.first_day <= :today and (g.last_day is null or g.last_day >= :today))
                    """)
                    .param("account", account.value())
                    .param("today", Today.of(clock))
                    .query(Boolean.class)
                    .single();
        }
    }
}
