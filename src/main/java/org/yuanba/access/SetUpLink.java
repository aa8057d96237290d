package org.yuanba.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/**
 * The link through which a Yuanba without a city, or a city without a single account, is set up: random 128 bits, told
 * once in the log, renewed at each start until used, kept only as a hash, valid once.
 */
@Component
@Unscoped("there is no city, or nobody in it, and so nothing a scope could be about")
public class SetUpLink {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cities cities;
    private final Accounts accounts;

    SetUpLink(JdbcClient jdbc, Clock clock, Cities cities, Accounts accounts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cities = cities;
        this.accounts = accounts;
    }

    /** Whether there is something to set up: no city yet, or nobody who could sign in to it. */
    public boolean isNeeded() {
        return cities.all().isEmpty() || !accounts.exist();
    }

    /** Makes a new token; the one before is dead. */
    public String renew() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keep(token);
        return token;
    }

    /** Whether this token opens the set-up now. */
    public boolean opens(String token) {
        return isNeeded()
                && jdbc.sql("select count(*) from public.access_set_up where token_hash = ?")
                                .param(hash(token))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    /** Uses the token up; false when it opens nothing, or someone was faster. */
    public boolean take(String token) {
        return isNeeded()
                && jdbc.sql("delete from public.access_set_up where token_hash = ?")
                                .param(hash(token))
                                .update()
                        == 1;
    }

    /** Gives a token back whose set-up failed. */
    public void giveBack(String token) {
        keep(token);
    }

    private void keep(String token) {
        jdbc.sql("""
                insert into public.access_set_up (token_hash, made_at) values (?, ?)
                on conflict (one) do update set token_hash = excluded.token_hash, made_at = excluded.made_at
                """).params(hash(token), Timestamp.from(clock.instant())).update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
