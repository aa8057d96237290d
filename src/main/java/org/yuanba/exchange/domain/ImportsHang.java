package org.yuanba.exchange.domain;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.shared.PlaceKey;

/** Imports were made at a place, and are found at what took it over. */
@Component
class ImportsHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    ImportsHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("exchange_import");
    }

    @Override
    public String labelKey() {
        return "exchange.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from exchange_import where place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        jdbc.sql("update exchange_import set place = :to where place = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
