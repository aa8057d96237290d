package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.yuanba.access.SignedInAccount;
import org.yuanba.access.domain.RulesKeeping;
import org.yuanba.access.domain.SignInStep;
import org.yuanba.access.domain.SigningIn;

/** Leads a request from a right password to being signed in, with a new session id at each step. */
@Component
class SignInSession {

    private static final int LONGEST_BROWSER = 200;

    private final SigningIn signingIn;
    private final RulesKeeping rules;
    private final CsrfTokenRepository tokens;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInSession(SigningIn signingIn, RulesKeeping rules, CsrfTokenRepository tokens) {
        this.signingIn = signingIn;
        this.rules = rules;
        this.tokens = tokens;
    }

    /** Whoever has begun to sign in, and is not in yet. */
    Optional<HalfSignedIn> half() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof HalfSignedIn half
                ? Optional.of(half)
                : Optional.empty();
    }

    /** Where she goes next: to the step that is left, or in. */
    String proceed(HalfSignedIn half, HttpServletRequest request, HttpServletResponse response) {
        var step = signingIn.next(half.id(), half.codeGiven());
        if (step.isPresent()) {
            keep(half, request, response);
            return "redirect:" + address(step.get());
        }
        signingIn.finish(half.id(), half.codeGiven());
        keep(new SignedInAccount(half.value(), half.username()), request, response);
        var session = request.getSession();
        session.setMaxInactiveInterval(
                (int) Duration.ofMinutes(rules.current().idleMinutes()).toSeconds());
        session.setAttribute(Sessions.BROWSER, browser(request));
        return "redirect:" + half.to();
    }

    private static String address(SignInStep step) {
        return switch (step) {
            case CODE -> "/sign-in/code";
            case PASSWORD -> "/sign-in/password";
            case ENROL -> "/sign-in/enrol";
        };
    }

    private void keep(Principal who, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(null, request, response);
    }

    private static String browser(HttpServletRequest request) {
        var said = request.getHeader(HttpHeaders.USER_AGENT);
        return said == null ? "" : said.substring(0, Math.min(said.length(), LONGEST_BROWSER));
    }
}
