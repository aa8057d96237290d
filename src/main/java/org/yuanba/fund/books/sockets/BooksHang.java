package org.yuanba.fund.books.sockets;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.place.PlaceClosed;
import org.yuanba.shared.PlaceKey;

/** Payments that were prepared, gifts, benefits, plans and rules belong to a place, and go on with what took it over. */
@Component
class BooksHang implements HangsOnPlaces {

    private static final List<String> MOVED =
            List.of("fund_order", "fund_in_kind", "fund_benefit", "fund_matching_rule");

    private final JdbcClient jdbc;

    BooksHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("fund_order", "fund_in_kind", "fund_benefit", "fund_plan", "fund_matching_rule");
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
        jdbc.sql("""
                with moved as (delete from fund_plan where place = :from returning year, amount, decided)
                insert into fund_plan (place, year, amount, decided) select :to, year, amount, decided from moved
                on conflict (place, year) do update set amount = fund_plan.amount + excluded.amount,
                  version = fund_plan.version + 1
                """).param("from", from.value()).param("to", to.value()).update();
        for (var table : MOVED) {
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
