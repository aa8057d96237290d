package org.yuanba.access;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.yuanba.access.key.Allowance;
import org.yuanba.shared.PlaceKey;

/**
 * Tells that a request was refused by right. A machine asks again and again: of a key, ten refusals in a quarter of an
 * hour are told, or one wrong address would fill the audit trail overnight.
 */
@Component
public class Refusals {

    private static final int MOST_OF_A_KEY = 10;
    private static final Duration SPAN = Duration.ofMinutes(15);

    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Allowance<AccessKeyId> ofKeys;

    Refusals(CurrentActor current, ApplicationEventPublisher events, Clock clock) {
        this.current = current;
        this.events = events;
        this.ofKeys = new Allowance<>(clock, SPAN);
    }

    /**
     * Someone asked for this place without the right.
     *
     * @param place where
     * @param missing what was missing, none when the whole place is out of scope
     * @param path the address asked for
     */
    public void note(PlaceKey place, @Nullable Permission missing, String path) {
        if (isWorthTelling()) {
            events.publishEvent(
                    new AccessRefused(current.get().map(Actor::account).orElse(null), place, missing, path));
        }
    }

    private boolean isWorthTelling() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                || !(authentication.getPrincipal() instanceof KeyHolder holder)
                || ofKeys.take(holder.key(), MOST_OF_A_KEY).isEmpty();
    }
}
