package org.yuanba.access.key;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccessKeyId;
import org.yuanba.access.AccessKeyRefused;
import org.yuanba.access.AccessKeyRefused.Reason;
import org.yuanba.access.Actors;
import org.yuanba.access.KeyHolder;
import org.yuanba.access.KeyNeeded;
import org.yuanba.access.TooManyRequests;
import org.yuanba.access.Unscoped;
import org.yuanba.access.domain.Today;
import org.yuanba.access.key.KeysInUse.Found;

/**
 * Reads the key of a request. A key that counts is let in so often in a minute; one that does not is told the same
 * whatever the reason, and after ten of them from one address, or with one beginning, nothing more is looked at for a
 * quarter of an hour but a key that counts. Each instance counts for itself.
 */
@Component
public class KeyReading {

    private static final int MOST_WRONG = 10;
    private static final Duration WRONG_FOR = Duration.ofMinutes(15);

    private final KeysInUse keys;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Allowance<AccessKeyId> uses;
    private final Allowance<String> wrong;

    KeyReading(KeysInUse keys, Actors actors, Clock clock, ApplicationEventPublisher events) {
        this.keys = keys;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
        this.uses = new Allowance<>(clock, Duration.ofMinutes(1));
        this.wrong = new Allowance<>(clock, WRONG_FOR);
    }

    /**
     * Whoever holds this key.
     *
     * @param brought what was brought as a key
     * @param address where the request came from; counted in memory, kept nowhere
     * @throws KeyNeeded when it does not count
     * @throws TooManyRequests when it was used too often in this minute, or too many wrong ones were brought
     */
    @Unscoped("what the key may read is decided afterwards, as for everyone")
    public KeyHolder holder(String brought, String address) {
        var key = new KeyText(brought);
        var found = key.isWellFormed() ? keys.find(key) : Optional.<Found>empty();
        var reason = found.isEmpty() ? Optional.of(Reason.UNKNOWN) : whyNot(found.get());
        if (found.isEmpty() || reason.isPresent()) {
            throw refused(key, found, reason.orElse(Reason.UNKNOWN), address);
        }
        uses.take(found.get().id(), found.get().perMinute()).ifPresent(wait -> {
            throw new TooManyRequests(wait);
        });
        keys.note(key, found.get());
        return new KeyHolder(found.get().account(), found.get().id());
    }

    private Optional<Reason> whyNot(Found key) {
        if (key.ended()) {
            return Optional.of(Reason.ENDED);
        }
        if (Today.of(clock).isAfter(key.lastDay())) {
            return Optional.of(Reason.OVER);
        }
        return actors.of(key.account()).isEmpty() ? Optional.of(Reason.DISABLED) : Optional.empty();
    }

    private RuntimeException refused(KeyText key, Optional<Found> found, Reason reason, String address) {
        var wait = wrong.take("from " + address, MOST_WRONG);
        if (wait.isEmpty() && key.isWellFormed()) {
            wait = wrong.take("with " + key.prefix(), MOST_WRONG);
        }
        if (wait.isPresent()) {
            return new TooManyRequests(wait.get());
        }
        events.publishEvent(new AccessKeyRefused(
                found.map(Found::account).orElse(null), found.map(Found::prefix).orElse(""), reason));
        return new KeyNeeded(true);
    }
}
