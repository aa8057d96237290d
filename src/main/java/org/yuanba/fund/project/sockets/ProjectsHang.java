package org.yuanba.fund.project.sockets;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.place.PlaceClosed;
import org.yuanba.shared.PlaceKey;

/** Projects, calls and pitch events belong to a place, and go on with what took it over. */
@Component
class ProjectsHang implements HangsOnPlaces {

    private static final List<String> TABLES = List.of("fund_project", "fund_call", "fund_pitch");

    private final JdbcClient jdbc;

    ProjectsHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.copyOf(TABLES);
    }

    @Override
    public String labelKey() {
        return "project.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from fund_project where place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        TABLES.forEach(table -> jdbc.sql("update " + table + " set place = :to where place = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update());
    }

    /** What a closed compound had under way goes to the one it became part of. */
    @EventListener
    void on(PlaceClosed event) {
        var successor = event.successor();
        if (successor != null) {
            handOver(event.place(), successor);
        }
    }
}
