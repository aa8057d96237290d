package org.yuanba.notify.outbox;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.notify.choice.NotifyRules;

/** The messages of one city on their way. */
@Component
public class Outbox {

    private static final int MOST_AT_ONCE = 2_000;

    private final OutboxSending sending;
    private final Messages messages;
    private final NotifyRules rules;
    private final Clock clock;

    Outbox(OutboxSending sending, Messages messages, NotifyRules rules, Clock clock) {
        this.sending = sending;
        this.messages = messages;
        this.rules = rules;
        this.clock = clock;
    }

    /** Takes every message that is due a step further, as long as any is; how many steps that were. */
    public int work() {
        int steps = 0;
        while (steps < MOST_AT_ONCE && sending.next()) {
            steps++;
        }
        return steps;
    }

    /** Forgets messages that were delivered and have been kept long enough. */
    @Transactional
    public int forgetOld() {
        return messages.forgetBefore(
                clock.instant().minus(Duration.ofDays(rules.now().keepDays())));
    }
}
