package org.yuanba.access.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.yuanba.access.spi.OpenToStrangers;

/** Signing out, tokens against forged forms, headers. What a page needs is checked by {@link RequiresInterceptor}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
            + "manifest-src 'self'; report-uri /csp-report";

    /** Forms carry a token that a cookie knows too, so that a visitor without a session needs none. */
    @Bean
    CsrfTokenRepository csrfTokens(@Value("${yuanba.https:false}") boolean https) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("YUANBA-FORM");
        tokens.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Lax");
            if (https) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            CsrfTokenRepository tokens,
            SignOutListener signedOut,
            List<OpenToStrangers> strangers,
            @Value("${yuanba.https:false}") boolean https)
            throws Exception {
        RequestMatcher encrypted = https ? AnyRequestMatcher.INSTANCE : request -> request.isSecure();
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(signedOut)
                        .logoutSuccessUrl("/sign-in?out=1"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers("/preferences", "/csp-report", "/b/**")
                        .ignoringRequestMatchers(
                                strangers.stream().map(OpenToStrangers::path).toArray(String[]::new))
                        .ignoringRequestMatchers(BearerInterceptor::needsNoToken))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(encrypted))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    /** A character no text has and the database cannot keep is refused before any page reads it. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }
}
