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
import org.springframework.web.util.WebUtils;
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

    /**
     * Whether a request for data needs no token of a form: no other site can make a browser bring a key, and without
     * the cookie of a session there is nothing to misuse.
     */
    static boolean needsNoToken(HttpServletRequest request) {
        return isForData(request)
                && (keyIn(request).isPresent() || WebUtils.getCookie(request, SessionConfiguration.COOKIE) == null);
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
