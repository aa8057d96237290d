package org.yuanba.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DatabaseAwayTests {

    private static DatabaseAway away;

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/p/5101/overview");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeAll
    static void set() throws IOException {
        away = new DatabaseAway(
                new Texts(),
                TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of("src/main/jte")),
                        Path.of("target/test-jte"),
                        ContentType.Html));
    }

    @Test
    void saysInOneSentenceThatTheDatabaseIsAway() throws Exception {
        answer(new DataAccessResourceFailureException("secret host 10.0.0.1"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("系统正在恢复").doesNotContain("10.0.0.1");
    }

    @Test
    void saysWhenToTryAgain() throws Exception {
        answer(new DataAccessResourceFailureException("gone"));
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void speaksTheReadersLanguage() throws Exception {
        request.setCookies(new Cookie("yb-lang", "en"));
        answer(new DataAccessResourceFailureException("gone"));
        assertThat(response.getContentAsString()).contains("Coming back soon").contains("lang=\"en\"");
    }

    @Test
    void answersTheApiInJson() throws Exception {
        request.setRequestURI("/api/compounds");
        answer(new DataAccessResourceFailureException("gone"));
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getContentAsString()).contains("\"error\":\"数据库暂时连不上", "\"status\":503}");
    }

    @Test
    void findsTheBrokenConnectionBelowOtherFailures() throws Exception {
        answer(new ServletException(new IllegalStateException(new SQLException("broken", "08006"))));
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void knowsAServerThatShutsDown() {
        assertThat(DatabaseAway.isAway(new SQLException("shutting down", "57P01")))
                .isTrue();
    }

    @Test
    void leavesOtherFailuresAlone() {
        assertThatThrownBy(() -> answer(new IllegalStateException(new SQLException("duplicate", "23505"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesAnAnswerAloneThatIsOnItsWay() {
        response.setCommitted(true);
        assertThatThrownBy(() -> answer(new DataAccessResourceFailureException("gone")))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    private void answer(Exception failure) throws ServletException, IOException {
        FilterChain chain = (asked, answered) -> {
            if (failure instanceof ServletException servlet) {
                throw servlet;
            }
            throw (RuntimeException) failure;
        };
        away.doFilter(request, response, chain);
    }
}
