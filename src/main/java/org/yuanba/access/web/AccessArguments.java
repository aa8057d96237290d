package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yuanba.access.Actor;
import org.yuanba.access.CurrentActor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/** Gives controllers the actor, the checked scope, and place keys from addresses. */
@Configuration(proxyBeanMethods = false)
class AccessArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final BearerInterceptor keys;
    private final RequiresInterceptor interceptor;
    private final CurrentActor current;

    AccessArguments(BearerInterceptor keys, RequiresInterceptor interceptor, CurrentActor current) {
        this.keys = keys;
        this.interceptor = interceptor;
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(keys);
        registry.addInterceptor(interceptor);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                PlaceKey.class,
                text -> PlaceKey.parse(text).orElseThrow(() -> new OutOfScope(new PlaceKey("00"))));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Scope.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Actor.class) {
            return current.get()
                    .orElseThrow(() -> BearerInterceptor.nobody(request.getNativeRequest(HttpServletRequest.class)));
        }
        return request.getAttribute(RequiresInterceptor.SCOPE, RequestAttributes.SCOPE_REQUEST);
    }
}
