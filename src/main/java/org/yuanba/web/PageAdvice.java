package org.yuanba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import org.yuanba.shared.PlaceKey;

/** Gives every template its {@link Page}. */
@ControllerAdvice
class PageAdvice {

    private final Pages pages;

    PageAdvice(Pages pages) {
        this.pages = pages;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        return pages.of(request);
    }

    /** Makes the {@link Page} of a request. */
    @Component
    static class Pages {

        private final Shell shell;

        Pages(Shell shell) {
            this.shell = shell;
        }

        Page of(HttpServletRequest request) {
            return new Page(
                    shell,
                    request,
                    Preferences.locale(request),
                    placeIn(request).orElse(null));
        }

        Page withoutPlace(HttpServletRequest request) {
            @Nullable PlaceKey none = null;
            return new Page(shell, request, Preferences.locale(request), none);
        }

        private static Optional<PlaceKey> placeIn(HttpServletRequest request) {
            return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                            && variables.get("place") instanceof String text
                    ? PlaceKey.parse(text)
                    : Optional.empty();
        }
    }
}
