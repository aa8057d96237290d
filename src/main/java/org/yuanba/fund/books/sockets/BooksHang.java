package org.yuanba.fund.books.sockets;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.place.PlaceClosed;
import org.yuanba.shared.PlaceKey;

/** Payments that were prepared, gifts in kind and what was paid for belong to a place, and go on with what took it over. */
@Component
class BooksHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    BooksHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("fund_order", "fund_in_kind", "fund_benefit");
    }

    @Override
    public String labelKey() {
        return "fund.hangs.orders";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from fund_order where place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        for (var table : tables()) {
            jdbc.sql("update " + table + " set place = :to where place = :from")
                    .param("from", from.value())
                    .param("to", to.value())
                    .update();
        }
    }

    /** What a closed compound had goes to the one it became part of. */
    @EventListener
    void on(PlaceClosed event) {
        var successor = event.successor();
        if (successor != null) {
            handOver(event.place(), successor);
        }
    }
}
