package org.yuanba.notify;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.notify.wording.Told;
import org.yuanba.person.PublicationGate;
import org.yuanba.shared.NewId;

/**
 * Takes word for somebody. Called inside the transaction of what it tells, so that both are kept or neither; it is sent
 * afterwards, by the ways the recipient chose.
 */
@Component
public class Notifier {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublicationGate gate;

    Notifier(JdbcClient jdbc, Clock clock, PublicationGate gate) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.gate = gate;
    }

    /**
     * Takes a message; identity numbers, phones and the like in its words are masked.
     *
     * @return false when a message with this key was taken before: nothing more is told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(Message message) {
        var now = Timestamp.from(clock.instant());
        var person = message.to() instanceof Recipient.OfPerson to ? to.person().value() : null;
        var account =
                message.to() instanceof Recipient.OfAccount to ? to.account().value() : null;
        return jdbc.sql("""
                        insert into notify_message (id, key, person, person_first, account, place, template, told, link, purpose,
                          urgent, state, next_at, created_at)
                        values (:id, :key, :person, :person, :account, :place, :template, :told, :link, :purpose,
                          :urgent, 'WAITING', :now, :now)
                        on conflict (key) do nothing
                        """)
                        .param("id", NewId.next())
                        .param("key", message.key())
                        .param("person", person, Types.OTHER)
                        .param("account", account, Types.OTHER)
                        .param("place", message.place().value())
                        .param("template", message.template())
                        .param("told", told(message))
                        .param("link", message.link())
                        .param("purpose", message.purpose())
                        .param("urgent", message.urgent())
                        .param("now", now)
                        .update()
                > 0;
    }

    private String[] told(Message message) {
        return message.values().stream()
                .map(value -> value instanceof String word ? gate.redact(word, Set.of()) : value)
                .map(Told::write)
                .toArray(String[]::new);
    }
}
