package org.yuanba.notify.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccountId;
import org.yuanba.notify.Way;
import org.yuanba.notify.choice.NotifyRules;
import org.yuanba.notify.spi.Gateway;
import org.yuanba.notify.spi.Gateway.Result;
import org.yuanba.notify.spi.Target;

/**
 * Sends one message. The row is held while a gateway is asked: killed in between, the message waits still, and the next
 * try carries the same key.
 */
@Component
class OutboxSending {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSending.class);

    private final Messages messages;
    private final Recipients recipients;
    private final NotifyRules rules;
    private final Outgoings outgoings;
    private final Clock clock;
    private final List<Gateway> gateways;

    OutboxSending(
            Messages messages,
            Recipients recipients,
            NotifyRules rules,
            Outgoings outgoings,
            Clock clock,
            List<Gateway> gateways) {
        this.messages = messages;
        this.recipients = recipients;
        this.rules = rules;
        this.outgoings = outgoings;
        this.clock = clock;
        this.gateways = gateways.stream()
                .sorted(Comparator.comparingInt(Gateway::order))
                .toList();
    }

    /** Takes the next message that is due one step further; false when none is. */
    @Transactional
    public boolean next() {
        var due = messages.take();
        due.ifPresent(message -> {
            if (message.account() != null) {
                toAccount(message, message.account());
            } else {
                toPerson(message);
            }
        });
        return due.isPresent();
    }

    /** Staff find it in their inbox whatever else happens; a gateway that can reach them carries it too. */
    private void toAccount(Waiting message, AccountId account) {
        var target = new Target.OfAccount(account, recipients.usernameOf(account));
        var able = able(target);
        var step =
                Routing.next(List.of(Way.MESSAGE, Way.PAGE), EnumSet.of(Way.MESSAGE, Way.PAGE), able, message.failed());
        if (step.gateway() == null) {
            messages.shown(message.id());
        } else {
            send(message, target, step.gateway());
        }
    }

    private void toPerson(Waiting message) {
        var reach = recipients.reach(message);
        if (reach == null) {
            messages.shown(message.id());
            return;
        }
        var preference = recipients.preference(reach);
        var target = new Target.OfPerson(
                reach.person(), reach.digitsForSending().map(Target.Phone::new).orElse(null));
        var step = Routing.next(preference.ways(), recipients.agreed(reach), able(target), message.failed());
        if (step.gateway() != null) {
            var opens = message.urgent() ? now() : preference.quiet().after(now());
            if (opens.isAfter(now())) {
                messages.postpone(message.id(), opens);
            } else {
                send(message, target, step.gateway());
            }
        } else if (step.way() == Way.PAGE) {
            messages.shown(message.id());
        } else {
            messages.leaveToHands(message.id(), step.way());
        }
    }

    private void send(Waiting message, Target target, String gateway) {
        switch (handOver(message, target, gateway)) {
            case Result.Accepted accepted -> messages.sent(message.id(), gateway);
            case Result.Permanent permanent -> {
                LOG.warn("{} refuses message {}: {}", gateway, message.id(), permanent.why());
                messages.giveUp(message, gateway);
            }
            case Result.Temporary temporary -> {
                var holding = rules.now();
                var tries = message.tries() + 1;
                if (tries >= holding.tries()) {
                    LOG.warn(
                            "{} did not take message {} in {} tries: {}",
                            gateway,
                            message.id(),
                            tries,
                            temporary.why());
                    messages.giveUp(message, gateway);
                } else {
                    messages.tryAgain(message.id(), tries, now().plus(holding.pauseAfter(tries)));
                }
            }
        }
    }

    private Result handOver(Waiting message, Target target, String code) {
        var gateway = gateways.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        var outgoing = outgoings.of(message, target);
        try {
            return gateway.send(outgoing);
        } catch (RuntimeException e) {
            return new Result.Temporary(e.getClass().getSimpleName());
        }
    }

    private List<String> able(Target target) {
        var able = new ArrayList<String>();
        gateways.stream()
                .filter(gateway -> gateway.canReach(target))
                .map(Gateway::code)
                .forEach(able::add);
        return able;
    }

    private Instant now() {
        return clock.instant();
    }
}
