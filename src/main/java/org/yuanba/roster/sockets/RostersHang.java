package org.yuanba.roster.sockets;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.compound.CompoundReopened;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.place.PlaceClosed;
import org.yuanba.place.PlacesRedrawn;
import org.yuanba.shared.PlaceKey;

/** Rosters hang on compounds, and go on with the one that took a compound over; published numbers go on counting there. */
@Component("rostersHang")
class RostersHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    RostersHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("roster_period", "roster_rule_set", "roster_feed");
    }

    @Override
    public String labelKey() {
        return "roster.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from roster_period where state <> 'DROPPED' and place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        jdbc.sql("""
                update roster_rule_set set place = :to, version = version + (
                  select coalesce(max(version), 0) from roster_rule_set where place = :to) where place = :from
                """).param("to", to.value()).param("from", from.value()).update();
        for (var table : Set.of("roster_period", "roster_feed")) {
            jdbc.sql("update " + table + " set place = ? where place = ?")
                    .params(to.value(), from.value())
                    .update();
        }
    }

    @EventListener
    void on(PlaceClosed event) {
        var successor = event.successor();
        if (successor != null) {
            handOver(event.place(), successor);
        }
    }

    @EventListener
    void on(CompoundReopened event) {
        jdbc.sql("update roster_period set place = place_first where place_first = ? and place <> place_first")
                .param(event.place().value())
                .update();
    }

    @EventListener
    void on(PlacesRedrawn event) {
        event.rekeyed().stream()
                .filter(one -> one.before().value().length() == 15)
                .forEach(one -> jdbc.sql("update roster_period set place_first = ? where place_first = ?")
                        .params(one.after().value(), one.before().value())
                        .update());
    }
}
