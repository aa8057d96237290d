package org.yuanba.problem.sockets;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.compound.CompoundReopened;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.place.PlaceClosed;
import org.yuanba.place.PlacesRedrawn;
import org.yuanba.shared.PlaceKey;

/** Problems hang on places, and go on with what took a place over. */
@Component
class ProblemsHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    ProblemsHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("problem", "problem_step", "problem_route", "problem_key");
    }

    @Override
    public String labelKey() {
        return "problem.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("""
                select count(*) from problem where state in ('NEW', 'ACCEPTED', 'IN_PROGRESS', 'ANSWERED') and place >= ? and place < ?
                """)
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        for (var column : new String[] {"place", "holder", "offered_to"}) {
            jdbc.sql("update problem set %1$s = :to where %1$s = :from".formatted(column))
                    .param("from", from.value())
                    .param("to", to.value())
                    .update();
        }
        jdbc.sql("update problem_step set place = ? where place = ?")
                .params(to.value(), from.value())
                .update();
        jdbc.sql("update problem_key set place = ? where place = ?")
                .params(to.value(), from.value())
                .update();
        jdbc.sql("""
                delete from problem_route r where place = :from
                  and exists (select from problem_route o where o.place = :to and o.category = r.category)
                """).param("from", from.value()).param("to", to.value()).update();
        for (var column : new String[] {"place", "receiver"}) {
            jdbc.sql("update problem_route set %1$s = :to where %1$s = :from".formatted(column))
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
        jdbc.sql("""
                update problem set place = place_first, holder = case when holder = place then place_first else holder end
                where place_first = ? and place <> place_first
                """).param(event.place().value()).update();
    }

    /** Where something stood first is kept without a foreign key, and follows here. */
    @EventListener
    void on(PlacesRedrawn event) {
        event.rekeyed().stream()
                .filter(one -> one.before().value().length() == 15)
                .forEach(one -> jdbc.sql("update problem set place_first = ? where place_first = ?")
                        .params(one.after().value(), one.before().value())
                        .update());
    }
}
