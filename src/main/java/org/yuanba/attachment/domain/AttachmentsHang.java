package org.yuanba.attachment.domain;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.shared.PlaceKey;

/** Files lie at a place, and go on with what took it over. */
@Component
class AttachmentsHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    AttachmentsHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("attachment");
    }

    @Override
    public String labelKey() {
        return "attachment.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from attachment where place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        jdbc.sql("update attachment set place = :to where place = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
