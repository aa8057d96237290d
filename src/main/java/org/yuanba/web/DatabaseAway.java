package org.yuanba.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around everything, sessions included: while the database cannot be reached, any page answers 503 with a sentence and
 * says when to try again.
 */
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String SECONDS = "5";

    private final Texts texts;
    private final TemplateEngine templates;

    DatabaseAway(Texts texts, TemplateEngine templates) {
        this.texts = texts;
        this.templates = templates;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (!isAway(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("The database cannot be reached; {} answered 503", request.getRequestURI());
            say(request, response);
        }
    }

    /** Whether this is, at its root, a database that does not answer. */
    static boolean isAway(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException sql && isAway(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 is a broken connection, 57P a server that stops or starts. */
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (DataError.isFor(request)) {
            response.setContentType("application/json");
            response.getWriter()
                    .write(DataError.of(HttpStatus.SERVICE_UNAVAILABLE, "503", request, texts)
                            .json());
            return;
        }
        var locale = Preferences.locale(request);
        var page = new StringOutput();
        templates.render(
                "web/away.jte",
                Map.of(
                        "lang", locale.getLanguage().equals("en") ? "en" : "zh-CN",
                        "elder", Preferences.isElder(request),
                        "title", texts.text(locale, "error.503.title"),
                        "text", texts.text(locale, "error.503.text"),
                        "again", texts.text(locale, "error.again"),
                        "here", request.getMethod().equals("GET") ? request.getRequestURI() : "/"),
                page);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page.toString());
    }

    /** Puts it in front of every other filter. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<DatabaseAway> databaseAway(Texts texts, TemplateEngine templates) {
            var registration = new FilterRegistrationBean<>(new DatabaseAway(texts, templates));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
            return registration;
        }
    }
}
