package org.yuanba.notify.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.notify.Way;

/**
 * Which way a message takes next: the first of the wanted ones that she agreed to and that is possible. Paper is always
 * left, so nothing ends untold.
 */
final class Routing {

    private Routing() {}

    /**
     * The next step.
     *
     * @param wanted the ways in order
     * @param may those she agreed to and for which what is needed is known
     * @param able codes of the gateways that can reach her, the first to be tried first
     * @param failed codes of those that were given up for this message
     */
    static Step next(List<Way> wanted, Set<Way> may, List<String> able, Collection<String> failed) {
        for (var way : wanted) {
            if (!may.contains(way)) {
                continue;
            }
            if (way != Way.MESSAGE) {
                return new Step(way, null);
            }
            for (var gateway : able) {
                if (!failed.contains(gateway)) {
                    return new Step(Way.MESSAGE, gateway);
                }
            }
        }
        return new Step(Way.PAPER, null);
    }

    /**
     * A step.
     *
     * @param way which way
     * @param gateway by which gateway, only for {@link Way#MESSAGE}
     */
    record Step(Way way, @Nullable String gateway) {}
}
