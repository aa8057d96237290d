package org.yuanba.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.SignedInAccount;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** Makes accounts with rights, and requests that come from them. */
@TestComponent
public class TestAccounts {

    /** The password of every test account. */
    public static final String PASSWORD = "Yuanba-Test-1";

    private static volatile String hash = "";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Actors actors;

    TestAccounts(JdbcClient jdbc, PasswordEncoder passwords, Actors actors) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.actors = actors;
    }

    /** An account with this role at this place, such as {@code community_worker} at {@code 510114008017}. */
    public Actor with(String username, String role, PlaceKey place) {
        if (hash.isEmpty()) {
            hash = passwords.encode(PASSWORD);
        }
        var id = jdbc.sql("select id from access_account where username = ?")
                .param(username)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> open(username, role));
        jdbc.sql("""
                insert into access_grant (id, account, role, kind, place, first_day, given_at)
                select ?, ?, code, kind, ?, ?, ? from access_role where code = ?
                """)
                .params(NewId.next(), id, place.value(), LocalDate.of(2020, 1, 1), Timestamp.from(Instant.now()), role)
                .update();
        actors.forget();
        return named(username);
    }

    /** Whether there is no such account yet. */
    public boolean isUnknown(String username) {
        return actors.named(username).isEmpty();
    }

    /** The actor of an account made before. */
    public Actor named(String username) {
        return actors.named(username).orElseThrow();
    }

    /** Lets a request come from this account, with the token forms need. */
    public RequestPostProcessor as(String username) {
        var id = named(username).account().value();
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(new SignedInAccount(id, username), null, List.of());
        return request -> csrf().postProcessRequest(authentication(signedIn).postProcessRequest(request));
    }

    private UUID open(String username, String role) {
        var id = NewId.next();
        var now = Timestamp.from(Instant.now());
        jdbc.sql("""
                insert into access_account
                  (id, username, display_name, kind, password_hash, password_changed_at, created_at)
                select ?, ?, ?, kind, case kind when 'INTERFACE' then null else ? end, ?, ? from access_role where code = ?
                """).params(id, username, username, hash, now, now, role).update();
        return id;
    }
}
