package org.yuanba.access.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A browser that keeps its session cookie from one request to the next. */
final class Cookies {

    private final MockMvc mvc;
    private Cookie session = new Cookie("YUANBA", "none");

    Cookies(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** Signs in and keeps the session; says where it leads. */
    String signIn(String username, String password) throws Exception {
        return submit("/sign-in", "username", username, "password", password);
    }

    /** Sends a form and says where it leads, or an empty text when it leads nowhere. */
    String submit(String path, String... fields) throws Exception {
        var request = post(path).with(csrf()).cookie(session);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        var answer = mvc.perform(request).andReturn();
        keep(answer);
        var url = answer.getResponse().getRedirectedUrl();
        return url == null ? "" : url;
    }

    Cookie session() {
        return session;
    }

    private void keep(MvcResult answer) {
        Arrays.stream(answer.getResponse().getCookies())
                .filter(cookie -> cookie.getName().equals("YUANBA"))
                .reduce((first, last) -> last)
                .ifPresent(cookie -> session = cookie);
    }
}
