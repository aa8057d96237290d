package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.CurrentActor;
import org.yuanba.access.OpenToAll;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Permission;
import org.yuanba.access.PermissionMissing;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.ops.Cities;
import org.yuanba.shared.PlaceKey;

/** Checks {@link Requires} before a controller is called and leaves the scope for it. */
@Component
class RequiresInterceptor implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RequiresInterceptor.class);

    /** The cookie of a form's token is set while the page is drawn, so nothing may leave before the last form. */
    private static final int A_WHOLE_PAGE = 128 * 1024;

    static final String SCOPE = Scope.class.getName();

    private final Access access;
    private final CurrentActor current;
    private final Cities cities;
    private final boolean strict;

    RequiresInterceptor(
            Access access, CurrentActor current, Cities cities, @Value("${yuanba.strict:false}") boolean strict) {
        this.strict = strict;
        this.access = access;
        this.current = current;
        this.cities = cities;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws NoResourceFoundException {
        if (handler instanceof HandlerMethod method) {
            response.setBufferSize(A_WHOLE_PAGE);
            var needed = requirementOf(method);
            if (needed.isPresent()) {
                request.setAttribute(SCOPE, check(needed.get(), request));
            } else {
                requireOpenToAll(method, request);
            }
        }
        return true;
    }

    /** Deny by default: a page of ours that says nothing about who may open it is opened by nobody. */
    private void requireOpenToAll(HandlerMethod method, HttpServletRequest request) throws NoResourceFoundException {
        var ours = method.getBeanType().getName().startsWith("org.yuanba.");
        if (ours && !isOpenToAll(method)) {
            if (strict) {
                throw new UnguardedPage(method.getShortLogMessage());
            }
            LOG.error("{} carries neither @Requires nor @OpenToAll", method.getShortLogMessage());
            throw new NoResourceFoundException(HttpMethod.GET, request.getRequestURI(), "");
        }
    }

    private static boolean isOpenToAll(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToAll.class);
    }

    private Scope check(String needed, HttpServletRequest request) {
        var actor = current.get().orElseThrow(() -> BearerInterceptor.nobody(request));
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
