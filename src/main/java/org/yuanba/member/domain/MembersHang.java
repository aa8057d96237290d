package org.yuanba.member.domain;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.member.listing.MemberCounts;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.shared.PlaceKey;

/** Members, pledges, units and exports are kept at a place, and go on with what took it over. */
@Component
class MembersHang implements HangsOnPlaces {

    private final JdbcClient jdbc;
    private final MemberCounts counts;

    MembersHang(JdbcClient jdbc, MemberCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    @Override
    public Set<String> tables() {
        return Set.of("member", "member_application", "member_pledge", "member_unit", "member_export");
    }

    @Override
    public String labelKey() {
        return "member.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from member where status = 'active' and place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        jdbc.sql("update member_unit set ended_on = member_unit.registered_on from member_unit t"
                        + " where member_unit.place = ? and t.place = ? and t.name = member_unit.name"
                        + " and member_unit.ended_on is null and t.ended_on is null")
                .params(from.value(), to.value())
                .update();
        for (var table : tables()) {
            jdbc.sql("update " + table + " set place = ? where place = ?")
                    .params(to.value(), from.value())
                    .update();
        }
        counts.recount();
    }
}
