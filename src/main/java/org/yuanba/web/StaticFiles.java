package org.yuanba.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How long a browser may keep a static file: for a year under an address with a fingerprint, which changes with the
 * content; five minutes under any other.
 */
@Component
class StaticFiles extends OncePerRequestFilter {

    private static final Pattern STATIC = Pattern.compile("/(css|js|img|webjars|_static)/.*");
    private static final Pattern FINGERPRINT = Pattern.compile(".*-[0-9a-f]{32}\\.[a-z0-9]+");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !STATIC.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var forever = FINGERPRINT.matcher(request.getRequestURI()).matches();
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, forever ? "public, max-age=31536000, immutable" : "public, max-age=300");
        chain.doFilter(request, response);
    }
}
