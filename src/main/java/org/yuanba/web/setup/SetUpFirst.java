package org.yuanba.web.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yuanba.ops.Cities;

/** While there is no city, every page leads to the one that says so. */
@Configuration(proxyBeanMethods = false)
class SetUpFirst implements WebMvcConfigurer, HandlerInterceptor {

    private static final int BEFORE_ALL = -100;

    private final Cities cities;

    SetUpFirst(Cities cities) {
        this.cities = cities;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/set-up/**", "/preferences", "/csp-report", "/error")
                .order(BEFORE_ALL);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("org.yuanba.")
                && cities.all().isEmpty()) {
            throw new NotSetUp();
        }
        return true;
    }

    /** There is no city yet. */
    static class NotSetUp extends RuntimeException {

        NotSetUp() {
            super("not set up", null, false, false);
        }
    }
}
