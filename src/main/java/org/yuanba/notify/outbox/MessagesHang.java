package org.yuanba.notify.outbox;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.shared.PlaceKey;

/** Messages belong to places, and go on with what took a place over. */
@Component
class MessagesHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    MessagesHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("notify_message");
    }

    @Override
    public String labelKey() {
        return "notify.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("""
                select count(*) from notify_message where state in ('WAITING', 'BY_HAND') and place >= ? and place < ?
                """)
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        jdbc.sql("update notify_message set place = :to where place = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
