package org.yuanba.web.picker;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;
import org.yuanba.place.FormerKeys;
import org.yuanba.shared.PlaceKey;

/** Where one was lately, kept in a cookie of one's own browser and nowhere else: keys of places, nothing more. */
@Component
class RecentPlaces implements HandlerInterceptor, WebMvcConfigurer {

    static final String COOKIE = "yb-recent";

    private static final int MOST = 6;
    private static final Duration KEPT = Duration.ofDays(90);

    private final FormerKeys formerKeys;

    RecentPlaces(FormerKeys formerKeys) {
        this.formerKeys = formerKeys;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/p/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        boolean whole = request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && page != null
                && page.getViewName() != null
                && !page.getViewName().startsWith("redirect:");
        if (whole && response.getStatus() == HttpServletResponse.SC_OK) {
            placeIn(request).ifPresent(place -> remember(place, request, response));
        }
    }

    /** The places, the last one first. */
    List<PlaceKey> of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null
                ? List.of()
                : Arrays.stream(cookie.getValue().split("\\."))
                        .limit(MOST)
                        .map(PlaceKey::parse)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }

    /** The same by their keys of today, where one got another since. */
    List<PlaceKey> today(HttpServletRequest request) {
        return formerKeys.today(of(request));
    }

    private void remember(PlaceKey place, HttpServletRequest request, HttpServletResponse response) {
        var before = of(request);
        if (!before.isEmpty() && before.getFirst().equals(place)) {
            return;
        }
        var now = new ArrayList<>(before);
        now.remove(place);
        now.addFirst(place);
        var cookie = ResponseCookie.from(
                        COOKIE, now.stream().limit(MOST).map(PlaceKey::value).collect(Collectors.joining(".")))
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<PlaceKey> placeIn(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("place") instanceof String text
                ? PlaceKey.parse(text)
                : Optional.empty();
    }
}
