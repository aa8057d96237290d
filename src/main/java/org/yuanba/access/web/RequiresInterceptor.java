package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.CurrentActor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Permission;
import org.yuanba.access.PermissionMissing;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.access.SignInNeeded;
import org.yuanba.ops.Cities;
import org.yuanba.shared.PlaceKey;

/** Checks {@link Requires} before a controller is called and leaves the scope for it. */
@Component
class RequiresInterceptor implements HandlerInterceptor {

    static final String SCOPE = Scope.class.getName();

    private final Access access;
    private final CurrentActor current;
    private final Cities cities;

    RequiresInterceptor(Access access, CurrentActor current, Cities cities) {
        this.access = access;
        this.current = current;
        this.cities = cities;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            requirementOf(method).ifPresent(needed -> request.setAttribute(SCOPE, check(needed, request)));
        }
        return true;
    }

    private Scope check(String needed, HttpServletRequest request) {
        var actor = current.get().orElseThrow(SignInNeeded::new);
        var place = placeIn(request);
        if (needed.equals("*")) {
            var all = access.scope(actor);
            return place.map(key -> all.within(all.require(key))).orElse(all);
        }
        var permission = new Permission(needed);
        return place.map(key -> access.require(actor, permission, key)).orElseGet(() -> anywhere(actor, permission));
    }

    private Scope anywhere(Actor actor, Permission permission) {
        var scope = access.scope(actor, permission);
        if (scope.isEmpty()) {
            throw new PermissionMissing(cities.standard().orElseThrow().root(), permission);
        }
        return scope;
    }

    private static Optional<PlaceKey> placeIn(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("place") instanceof String text) {
            return Optional.of(PlaceKey.parse(text).orElseThrow(() -> new OutOfScope(new PlaceKey("00"))));
        }
        return Optional.empty();
    }

    private static Optional<String> requirementOf(HandlerMethod method) {
        @Nullable Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            requires = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
        }
        return Optional.ofNullable(requires).map(Requires::value);
    }
}
