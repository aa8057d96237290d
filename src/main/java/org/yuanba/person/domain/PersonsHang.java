package org.yuanba.person.domain;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.shared.PlaceKey;

/** Persons are kept at a place, and go on with what took it over. */
@Component
class PersonsHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    PersonsHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person");
    }

    @Override
    public String labelKey() {
        return "person.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from person where merged_into is null and place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        jdbc.sql("update person set place = :to where place = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
