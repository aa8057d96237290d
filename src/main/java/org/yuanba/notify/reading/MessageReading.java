package org.yuanba.notify.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.notify.Way;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;

/** Reads messages. */
@Component
public class MessageReading {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;

    MessageReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this account was told, the newest first. */
    public PageOf<MessageRow> inbox(Actor by, int page) {
        var total = jdbc.sql("select count(*) from notify_message where account = ?")
                .param(by.account().value())
                .query(Long.class)
                .single();
        var rows = jdbc.sql("""
                select * from notify_message where account = ? order by created_at desc, id desc limit ? offset ?
                """)
                .params(by.account().value(), PAGE, (Math.max(1, page) - 1) * PAGE)
                .query(MessageReading::row)
                .list();
        return new PageOf<>(rows, Math.max(1, page), PAGE, total);
    }

    /** How many of them she has not seen. */
    public int unread(Actor by) {
        return jdbc.sql("select count(*) from notify_message where account = ? and read_at is null")
                .param(by.account().value())
                .query(Integer.class)
                .single();
    }

    /** What a person was told, the newest first, on the page her own link opens. */
    @Unscoped("for the person herself, who holds the link")
    public List<MessageRow> own(PersonId person) {
        return jdbc.sql("""
                select * from notify_message where person = ? order by created_at desc, id desc limit ?
                """)
                .params(person.value(), PAGE)
                .query(MessageReading::row)
                .list();
    }

    /** What somebody is to tell by hand, by place, then the oldest first. */
    public List<MessageRow> byHand(Scope scope, int most) {
        var visible = scope.on("place");
        return jdbc.sql("select * from notify_message where state = 'BY_HAND' and " + visible.sql()
                        + " order by rpad(place, 12), created_at, id limit :most")
                .params(visible.parameters())
                .param("most", most)
                .query(MessageReading::row)
                .list();
    }

    /** How many are to be told by hand in each community. */
    public List<HandCount> handCounts(Scope scope, int most) {
        var visible = scope.on("place");
        return jdbc.sql("""
                select substr(place, 1, 12), count(*), count(*) filter (where failed <> '{}')
                from notify_message where state = 'BY_HAND' and length(place) >= 12 and %s
                group by 1 order by 1 limit :most
                """.formatted(visible.sql()))
                .params(visible.parameters())
                .param("most", most)
                .query((row, n) -> new HandCount(new PlaceKey(row.getString(1)), row.getInt(2), row.getInt(3)))
                .list();
    }

    static MessageRow row(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var way = row.getString("way");
        return new MessageRow(
                row.getObject("id", UUID.class),
                person == null ? null : new PersonId(person),
                new PlaceKey(row.getString("place")),
                row.getString("template"),
                Arrays.asList((String[]) row.getArray("told").getArray()),
                row.getString("link"),
                row.getBoolean("urgent"),
                MessageRow.State.valueOf(row.getString("state")),
                way == null ? null : Way.valueOf(way),
                ((String[]) row.getArray("failed").getArray()).length > 0,
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("read_at") != null);
    }

    /**
     * What is left to tell by hand in a community.
     *
     * @param community which
     * @param messages how many
     * @param given how many of them a gateway was tried for in vain
     */
    public record HandCount(PlaceKey community, int messages, int given) {}
}
