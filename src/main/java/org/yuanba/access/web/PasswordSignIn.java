package org.yuanba.access.web;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yuanba.access.SignedInAccount;

/** Checks name and password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    PasswordSignIn(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var found = jdbc.sql("select id, password_hash from access_account where username = ? and disabled_at is null")
                .param(asked.getName())
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getString(2)))
                .optional()
                .filter(account -> passwords.matches(String.valueOf(asked.getCredentials()), account.hash()))
                .orElseThrow(() -> new BadCredentialsException("refused"));
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAccount(found.id(), asked.getName()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private record Found(UUID id, String hash) {}
}
