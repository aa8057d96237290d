package org.yuanba.notify.outbox;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.AccountId;
import org.yuanba.notify.Way;
import org.yuanba.person.PersonId;

/** The table of messages, as the outbox writes it. */
@Repository
class Messages {

    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next message whose time has come, held until the transaction ends; one that another worker holds is passed over. */
    Optional<Waiting> take() {
        return jdbc.sql("""
                select * from notify_message where state = 'WAITING' and next_at <= ?
                order by next_at, id limit 1 for update skip locked
                """).param(now()).query(Messages::waiting).optional();
    }

    /** A gateway took it. */
    void sent(UUID id, String gateway) {
        jdbc.sql("update notify_message set state = 'SENT', way = 'MESSAGE', gateway = ?, done_at = ? where id = ?")
                .params(gateway, now(), id)
                .update();
    }

    /** It stands where she reads it. */
    void shown(UUID id) {
        jdbc.sql("update notify_message set state = 'SHOWN', way = 'PAGE', done_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** Somebody is to tell it. */
    void leaveToHands(UUID id, Way way) {
        jdbc.sql("update notify_message set state = 'BY_HAND', way = ? where id = ?")
                .params(way.name(), id)
                .update();
    }

    /** Its time comes later. */
    void postpone(UUID id, Instant until) {
        jdbc.sql("update notify_message set next_at = ? where id = ?")
                .params(Timestamp.from(until), id)
                .update();
    }

    /** A try failed; the next one is due then. */
    void tryAgain(UUID id, int tries, Instant at) {
        jdbc.sql("update notify_message set tries = ?, next_at = ? where id = ?")
                .params(tries, Timestamp.from(at), id)
                .update();
    }

    /** A gateway is given up for it; what is next is decided at once. */
    void giveUp(Waiting message, String gateway) {
        var failed = new ArrayList<>(message.failed());
        failed.add(gateway);
        jdbc.sql("update notify_message set tries = 0, failed = ?, next_at = ? where id = ?")
                .params(failed.toArray(String[]::new), now(), message.id())
                .update();
    }

    /** Messages older than this day are forgotten, those that still wait for somebody excepted. */
    int forgetBefore(Instant moment) {
        return jdbc.sql("delete from notify_message where created_at < ? and state in ('SENT', 'SHOWN', 'HANDED')")
                .param(Timestamp.from(moment))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var account = row.getObject("account", UUID.class);
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("key"),
                person == null ? null : new PersonId(person),
                account == null ? null : new AccountId(account),
                row.getString("template"),
                texts(row.getArray("told")),
                row.getString("link"),
                row.getString("purpose"),
                row.getBoolean("urgent"),
                texts(row.getArray("failed")),
                row.getInt("tries"));
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
