package org.yuanba.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.OpenToAll;

/** Keeps what a reader chose for her screen. */
@Controller
@OpenToAll
class PreferencesController {

    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/preferences")
    String keep(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String elder,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(response, request, Preferences.LANGUAGE, lang, "zh|en");
        keep(response, request, Preferences.THEME, theme, "light|dark|auto");
        keep(response, request, Preferences.ELDER, elder, "off|[0-3]");
        return "redirect:" + (back.matches("/(?!/)[\\w/?=&%.,:+~-]*") ? back : "/");
    }

    private static void keep(
            HttpServletResponse response, HttpServletRequest request, String name, String value, String allowed) {
        if (value.matches(allowed)) {
            var cookie = ResponseCookie.from(name, value.equals("off") ? "" : value)
                    .path("/")
                    .sameSite("Lax")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .maxAge(value.equals("off") ? Duration.ZERO : KEPT)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
