package org.yuanba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.yuanba.access.Access;
import org.yuanba.access.CurrentActor;
import org.yuanba.place.FormerKeys;
import org.yuanba.shared.PlaceKey;

/** Leads an old address to the place's key of today, for whoever may see that place. */
@Component
class MovedPlaces {

    private final FormerKeys formerKeys;
    private final Access access;
    private final CurrentActor current;

    MovedPlaces(FormerKeys formerKeys, Access access, CurrentActor current) {
        this.formerKeys = formerKeys;
        this.access = access;
        this.current = current;
    }

    /** The address of today, when the one asked for is that of a place before it got another key. */
    Optional<String> addressOfToday(HttpServletRequest request) {
        var by = current.get();
        if (by.isEmpty() || !request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        var scope = access.scope(by.get());
        return placeIn(request)
                .flatMap(old -> formerKeys
                        .today(old)
                        .filter(scope::covers)
                        .map(now -> request.getRequestURI().replaceFirst("/" + old + "(?=/|$)", "/" + now)
                                + (request.getQueryString() == null ? "" : "?" + request.getQueryString())));
    }

    private static Optional<PlaceKey> placeIn(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("place") instanceof String text
                ? PlaceKey.parse(text)
                : Optional.empty();
    }
}
