package org.yuanba.web.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.shared.NewId;
import org.yuanba.web.feedback.Feedback.Kind;

/** Takes what anyone says, so much per visitor and hour, and hands out a code to read the answer with. */
@Component
class FeedbackReceiving {

    private static final int PER_VISITOR = 5;
    private static final int IN_ALL = 200;
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 10;

    private final Feedbacks feedbacks;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, AtomicInteger> received = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();

    FeedbackReceiving(Feedbacks feedbacks, Clock clock) {
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    /**
     * Keeps what was said.
     *
     * @param visitor the address it came from, counted for an hour and kept nowhere
     * @return the code on the slip
     * @throws TooMuchAtOnce when too much came from there, or from everywhere, in this hour
     */
    @Transactional
    public String receive(Kind kind, String body, String visitor) {
        count("from " + visitor, PER_VISITOR);
        count("all", IN_ALL);
        var code = newCode();
        feedbacks.add(new Feedback(NewId.next(), code, kind, body, clock.instant(), null, null));
        return code;
    }

    private void count(String who, int most) {
        if (received.get(who, first -> new AtomicInteger()).incrementAndGet() > most) {
            throw new TooMuchAtOnce();
        }
    }

    private String newCode() {
        var code = new StringBuilder();
        random.ints(CODE_LENGTH, 0, LETTERS.length()).forEach(letter -> code.append(LETTERS.charAt(letter)));
        return code.toString();
    }

    /** Too much was said in this hour. */
    static class TooMuchAtOnce extends RuntimeException {

        TooMuchAtOnce() {
            super("too much feedback at once", null, false, false);
        }
    }
}
