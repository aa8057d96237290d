package org.yuanba.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;

/**
 * What every template is given besides its own view: language, who is signed in, where one is, what may be opened.
 * Everything that costs a query is read when a template first asks for it.
 */
public final class Page {

    private final Shell shell;
    private final HttpServletRequest request;
    private final Locale locale;
    private final Dates dates;
    private final @Nullable PlaceKey place;
    private @Nullable PlaceBar bar;

    Page(Shell shell, HttpServletRequest request, Locale locale, @Nullable PlaceKey place) {
        this.shell = shell;
        this.request = request;
        this.locale = locale;
        this.place = place;
        this.dates = new Dates(shell.texts(), locale, shell.today());
    }

    /** The sentence of this key in the reader's language. */
    public String t(String key, @Nullable Object... arguments) {
        return shell.texts().text(locale, key, arguments);
    }

    /** The sentence of this key, its arguments given as a list. */
    public String tl(String key, List<Object> arguments) {
        return shell.texts().text(locale, key, arguments.toArray());
    }

    /** {@code zh-CN} or {@code en}. */
    public String lang() {
        return isEnglish() ? "en" : "zh-CN";
    }

    /** Whether the reader chose English. */
    public boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }

    /** The same page in Chinese, whatever the reader chose: for what hangs on a wall. */
    public Page inChinese() {
        return isEnglish() ? new Page(shell, request, Texts.CHINESE, place) : this;
    }

    /** {@code light}, {@code dark} or {@code auto}. */
    public String theme() {
        return Preferences.theme(request);
    }

    /** Whether 长辈版 is on. */
    public boolean isElder() {
        return Preferences.isElder(request);
    }

    /** How far the elder's type has been enlarged: 0 to 3. */
    public int elderStep() {
        return Preferences.elderStep(request);
    }

    /** Days, hours and spans as one writes them. */
    public Dates dates() {
        return dates;
    }

    /** A day as 11月24日 星期二. */
    public String day(LocalDate day) {
        return dates.day(day);
    }

    /** An instant as day and clock time in Shanghai. */
    public String at(Instant instant) {
        return dates.at(instant);
    }

    /** A whole number with separators. */
    public String number(long number) {
        var text = new StringBuilder(Long.toString(number));
        for (int i = text.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** The address of a static file with its fingerprint. */
    public String asset(String path) {
        return shell.assets().of(path);
    }

    /** The addresses of the shell's styles and the module's own. */
    public List<String> styles(@Nullable String module) {
        return shell.assets().styles(module);
    }

    /** The addresses of the shell's scripts and the module's own. */
    public List<String> scripts(@Nullable String module) {
        return shell.assets().scripts(module);
    }

    /** What was typed into the search box, on the page of its finds. */
    public String asked() {
        var words = request.getRequestURI().equals("/search") ? request.getParameter("q") : null;
        return words == null ? "" : words;
    }

    /** Who is signed in. */
    public Optional<Actor> actor() {
        return shell.actor();
    }

    /** Whether the one signed in may do this at the place the page is about. */
    public boolean may(String permission) {
        return place != null && may(permission, place);
    }

    /** Whether the one signed in may do this there. */
    public boolean may(String permission, PlaceKey where) {
        return actor().map(by -> shell.may(by, new Permission(permission), where))
                .orElse(false);
    }

    /** Whether the one signed in may do this anywhere. */
    public boolean mayAnywhere(String permission) {
        return actor().map(by -> shell.mayAnywhere(by, new Permission(permission)))
                .orElse(false);
    }

    /** Where one is, with breadcrumb and tabs; empty on pages without a place. */
    public Optional<PlaceBar> bar() {
        if (bar == null && place != null) {
            bar = actor().map(by -> shell.bar(place, by, request.getRequestURI()))
                    .orElse(null);
        }
        return Optional.ofNullable(bar);
    }

    /** What other modules add below the tab this page is; nothing on pages below a tab. */
    public List<Fragment> sections() {
        if (place == null) {
            return List.of();
        }
        var tab = "/p/" + place + "/";
        var address = request.getRequestURI();
        return address.startsWith(tab) && address.indexOf('/', tab.length()) < 0
                ? actor().map(by -> shell.sections(place, address.substring(tab.length()), by))
                        .orElse(List.of())
                : List.of();
    }

    /** How many things wait for the one signed in, at most 99. */
    public int waiting() {
        return actor().map(shell::waiting).orElse(0);
    }

    /** What the page before left to be said, shown once. */
    public Optional<String> flash() {
        var flash = RequestContextUtils.getInputFlashMap(request);
        var said = flash == null ? null : flash.get("flash");
        if (said instanceof Flash sentence) {
            return Optional.of(tl(sentence.key(), sentence.arguments()));
        }
        return said instanceof String key ? Optional.of(t(key)) : Optional.empty();
    }

    /** The hidden field every form needs: its name. */
    public String csrfName() {
        return token().map(CsrfToken::getParameterName).orElse("_csrf");
    }

    /** The hidden field every form needs: its value. */
    public String csrfValue() {
        return token().map(CsrfToken::getToken).orElse("");
    }

    private Optional<CsrfToken> token() {
        return Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    /** The address of this page, with its query, to come back to. */
    public String here() {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Another module's template with its view, drawn in place. */
    public Content render(Fragment fragment) {
        return output -> {
            var parameters = new HashMap<>(fragment.parameters());
            parameters.put("page", this);
            shell.templates().render(fragment.template() + ".jte", parameters, output);
        };
    }

    /** Whether this is the demonstration with invented data. */
    public boolean isDemo() {
        return shell.isDemo();
    }

    /** Whether htmx asked, and wants only the part it will swap. */
    public boolean isFragment() {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    }
}
