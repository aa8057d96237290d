package org.yuanba.fund.ledger;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.place.PlaceClosed;
import org.yuanba.shared.PlaceKey;

/** Accounts belong to a place, and go on with what took it over; closed books stay closed. */
@Component
class AccountsHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    AccountsHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("fund_account", "fund_closing");
    }

    @Override
    public String labelKey() {
        return "fund.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from fund_account where place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        jdbc.sql("update fund_account set place = :to where place = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
        jdbc.sql("delete from fund_closing where place = :from")
                .param("from", from.value())
                .update();
    }

    /** What a closed compound had goes to the one it became part of; without one it stays with the closed compound. */
    @EventListener
    void on(PlaceClosed event) {
        var successor = event.successor();
        if (successor != null) {
            handOver(event.place(), successor);
        }
    }
}
