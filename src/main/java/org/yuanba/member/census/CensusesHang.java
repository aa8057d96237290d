package org.yuanba.member.census;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.shared.PlaceKey;

/** Rounds, sheets and results are kept at a place, and go on with what took it over. */
@Component
class CensusesHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    CensusesHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("member_census", "member_census_sheet", "member_tally");
    }

    @Override
    public String labelKey() {
        return "member.census.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from member_census where community >= ? and community < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    /** A round that is open at both is closed at the place that ends; results of two compounds are told apart by building. */
    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        jdbc.sql("""
                update member_census c set closed_on = c.last_day where c.community = ? and c.closed_on is null
                  and exists (select from member_census o where o.community = ? and o.closed_on is null)
                """).params(from.value(), to.value()).update();
        jdbc.sql("update member_census set community = ? where community = ?")
                .params(to.value(), from.value())
                .update();
        for (var table : new String[] {"member_census_sheet", "member_tally"}) {
            jdbc.sql("update " + table
                            + " set building = case when building = '' then ? else ? || building end, place = ?"
                            + " where place = ?")
                    .params(from.value(), from.value() + " ", to.value(), from.value())
                    .update();
            jdbc.sql("update " + table + " set building = ? where place = ? and building = '' and exists (select from "
                            + table + " o where o.place = ? and o.building <> '')")
                    .params(to.value(), to.value(), to.value())
                    .update();
        }
    }
}
