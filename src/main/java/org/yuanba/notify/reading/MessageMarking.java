package org.yuanba.notify.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** Marks messages: seen in the inbox, told by hand. */
@Component
public class MessageMarking {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail audit;

    MessageMarking(JdbcClient jdbc, Clock clock, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** She has seen all of hers. */
    @Transactional
    public void seen(Actor by) {
        jdbc.sql("update notify_message set read_at = ? where account = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), by.account().value())
                .update();
    }

    /** Somebody told it; a second time changes nothing. */
    @Transactional
    public void handed(UUID message, Scope scope, Actor by) {
        var visible = scope.on("place");
        var place = jdbc.sql("select place from notify_message where id = :id and state in ('BY_HAND', 'HANDED') and "
                        + visible.sql())
                .param("id", message)
                .params(visible.parameters())
                .query(String.class)
                .optional()
                .orElseThrow(NotHere::new);
        var marked = jdbc.sql("""
                update notify_message set state = 'HANDED', done_at = ?, done_by = ? where id = ? and state = 'BY_HAND'
                """)
                .params(Timestamp.from(clock.instant()), by.account().value(), message)
                .update();
        if (marked > 0) {
            audit.record(AuditEntry.of(by, "notify.handed", new PlaceKey(place), message, null)
                    .forItsRecord());
        }
    }
}
