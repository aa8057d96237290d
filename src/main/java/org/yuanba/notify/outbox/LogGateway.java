package org.yuanba.notify.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.notify.spi.Gateway;
import org.yuanba.notify.spi.Outgoing;
import org.yuanba.notify.spi.Target;

/**
 * Writes a line instead of sending, without anything personal: for the demonstration and for trying things out. It is off
 * unless {@code yuanba.notify.log} says so, since what it takes reaches nobody.
 */
@Component
class LogGateway implements Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(LogGateway.class);
    private static final int LAST = 1_000;

    private final boolean on;

    LogGateway(@Value("${yuanba.notify.log:${yuanba.demo}}") boolean on) {
        this.on = on;
    }

    @Override
    public String code() {
        return "log";
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public boolean canReach(Target to) {
        return on && to instanceof Target.OfPerson person && person.phone() != null;
    }

    @Override
    public Result send(Outgoing message) {
        LOG.info("Would send {} to {}: {}", message.key(), message.to(), message.subject());
        return new Result.Accepted(null);
    }
}
