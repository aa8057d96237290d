package org.yuanba.notify.outbox;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.notify.choice.NotifyRules;
import org.yuanba.notify.spi.Outgoing;
import org.yuanba.notify.spi.Target;
import org.yuanba.notify.wording.Wording;
import org.yuanba.person.PersonalLinks;
import org.yuanba.web.Texts;

/** Makes of a message what a gateway gets: the words, and a whole address where it is known how residents reach this Yuanba. */
@Component
class Outgoings {

    private final Wording wording;
    private final PersonalLinks links;
    private final NotifyRules rules;
    private final Clock clock;
    private final String base;

    Outgoings(
            Wording wording,
            PersonalLinks links,
            NotifyRules rules,
            Clock clock,
            @Value("${yuanba.public-url:}") String base) {
        this.wording = wording;
        this.links = links;
        this.rules = rules;
        this.clock = clock;
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    Outgoing of(Waiting message, Target target) {
        return new Outgoing(
                message.key(),
                target,
                wording.subject(Texts.CHINESE, message.template()),
                wording.text(Texts.CHINESE, message.template(), message.told()),
                link(message),
                message.urgent());
    }

    /** Without a public address no link is sent: it would lead nowhere. */
    private @Nullable String link(Waiting message) {
        if (base.isEmpty()) {
            return null;
        }
        if (message.person() != null && message.purpose() != null) {
            var expires = clock.instant().plus(Duration.ofDays(rules.now().linkDays()));
            return base + "/l/" + links.issue(message.person(), message.purpose(), expires, Actor.system());
        }
        return message.link() == null ? null : base + message.link();
    }
}
