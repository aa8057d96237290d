package org.yuanba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** What a reader chose for her screen, kept in cookies: language, theme, 长辈版. */
final class Preferences {

    static final String LANGUAGE = "yb-lang";
    static final String THEME = "yb-theme";
    static final String ELDER = "yb-elder";

    private Preferences() {}

    static Locale locale(HttpServletRequest request) {
        return cookie(request, LANGUAGE)
                .filter("en"::equals)
                .map(en -> Locale.ENGLISH)
                .orElse(Texts.CHINESE);
    }

    /** The language she chose, empty when she chose none. */
    static Optional<Locale> chosenLocale(HttpServletRequest request) {
        return cookie(request, LANGUAGE).map(any -> locale(request));
    }

    static String theme(HttpServletRequest request) {
        return cookie(request, THEME)
                .filter(t -> t.equals("light") || t.equals("dark"))
                .orElse("auto");
    }

    static boolean isElder(HttpServletRequest request) {
        return cookie(request, ELDER).isPresent();
    }

    static int elderStep(HttpServletRequest request) {
        return cookie(request, ELDER)
                .filter(step -> step.matches("[0-3]"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(cookie -> cookie.getValue());
    }
}
