package org.yuanba.volunteer.sockets;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.compound.CompoundReopened;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.place.PlaceClosed;
import org.yuanba.place.PlacesRedrawn;
import org.yuanba.shared.PlaceKey;

/** Teams, volunteers, requests and activities hang on places, and go on with what took a place over. */
@Component
class VolunteersHang implements HangsOnPlaces {

    private static final List<String> WITH_FIRST = List.of("volunteer_team", "volunteer_request");

    private final JdbcClient jdbc;

    VolunteersHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("volunteer_team", "volunteer_helper", "volunteer_request", "volunteer_activity");
    }

    @Override
    public String labelKey() {
        return "volunteer.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from volunteer_team where ended_on is null and place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        makeNamesDiffer(from, to);
        for (var table : tables()) {
            jdbc.sql("update " + table + " set place = :to where place = :from")
                    .param("from", from.value())
                    .param("to", to.value())
                    .update();
        }
    }

    /** What a closed compound had goes to the one it became part of; without one it stays with the closed compound. */
    @EventListener
    void on(PlaceClosed event) {
        var successor = event.successor();
        if (successor != null) {
            handOver(event.place(), successor);
        }
    }

    /** A compound that stands again gets back what it brought. */
    @EventListener
    void on(CompoundReopened event) {
        for (var table : WITH_FIRST) {
            jdbc.sql("update " + table + " set place = place_first where place_first = ? and place <> place_first")
                    .param(event.place().value())
                    .update();
        }
    }

    /** Where something stood first is kept without a foreign key, and follows here. */
    @EventListener
    void on(PlacesRedrawn event) {
        event.rekeyed().stream()
                .filter(one -> one.before().value().length() == 15)
                .forEach(one -> {
                    for (var table : WITH_FIRST) {
                        jdbc.sql("update " + table + " set place_first = ? where place_first = ?")
                                .params(one.after().value(), one.before().value())
                                .update();
                    }
                });
    }

    /** Two teams of one name in one place cannot be told apart: the one that comes says where it came from. */
    private void makeNamesDiffer(PlaceKey from, PlaceKey to) {
        jdbc.sql("""
                update volunteer_team t set name = left(p.name || t.name, 40) from place p
                where t.place = :from and p.key = :from and t.ended_on is null
                  and exists (select from volunteer_team o where o.place = :to and o.ended_on is null and o.name = t.name)
                """).param("from", from.value()).param("to", to.value()).update();
    }
}
