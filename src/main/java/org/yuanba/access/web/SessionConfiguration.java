package org.yuanba.access.web;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.yuanba.ops.Cities;

/** Where sessions are kept, and the cookie that names them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SessionConfiguration {

    /** Name of the cookie. */
    static final String COOKIE = "YUANBA";

    @Bean
    Sessions sessions(JdbcClient jdbc, Clock clock, Cities cities) {
        return new Sessions(jdbc, clock, cities);
    }

    @Bean
    CookieSerializer sessionCookie(@Value("${yuanba.https:false}") boolean https) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        if (https) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }
}
