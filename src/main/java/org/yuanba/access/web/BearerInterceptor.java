package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.yuanba.access.KeyNeeded;
import org.yuanba.access.SignInNeeded;
import org.yuanba.access.key.KeyReading;

/**
 * Lets a request for data come from the account of the key it brings, and from nobody's session: for this one request,
 * without a session or a cookie.
 */
@Component
class BearerInterceptor implements HandlerInterceptor {

    private static final String DATA = "/api/";
    private static final String BEARER = "Bearer ";

    private final KeyReading keys;

    BearerInterceptor(KeyReading keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        keyIn(request).ifPresent(key -> {
            var holder = keys.holder(key, request.getRemoteAddr());
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(holder, null, List.of()));
            SecurityContextHolder.setContext(context);
        });
        return true;
    }

    /** Whether a key is brought; no other site can make a browser do that, so it needs no token of a form. */
    static boolean bringsKey(HttpServletRequest request) {
        return keyIn(request).isPresent();
    }

    /** What whoever is neither signed in nor brings a key is told. */
    static RuntimeException nobody(@Nullable HttpServletRequest request) {
        return request != null && isForData(request) ? new KeyNeeded(false) : new SignInNeeded();
    }

    private static Optional<String> keyIn(HttpServletRequest request) {
        var brought = request.getHeader(HttpHeaders.AUTHORIZATION);
        return isForData(request) && brought != null && brought.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(brought.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static boolean isForData(HttpServletRequest request) {
        return request.getRequestURI().startsWith(DATA);
    }
}
