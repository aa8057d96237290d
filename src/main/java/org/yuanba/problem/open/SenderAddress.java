package org.yuanba.problem.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From which address something was sent. What a request says about addresses before it counts only when a proxy of ours
 * ({@code yuanba.proxies}) sent it: everybody else could write anything there.
 */
@Component
public class SenderAddress {

    private static final String FORWARDED = "X-Forwarded-For";

    private final Set<String> proxies;

    SenderAddress(@Value("${yuanba.proxies:}") String proxies) {
        this.proxies = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The last address before ours that is none of our proxies. */
    public String of(HttpServletRequest request) {
        var direct = request.getRemoteAddr();
        var before = request.getHeader(FORWARDED);
        if (before == null || !proxies.contains(direct)) {
            return direct;
        }
        var hops = before.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].strip();
            if (!proxies.contains(hop) && hop.matches("[0-9A-Fa-f:.]{2,45}")) {
                return hop;
            }
        }
        return direct;
    }
}
