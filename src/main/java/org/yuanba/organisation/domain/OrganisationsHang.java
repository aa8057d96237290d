package org.yuanba.organisation.domain;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.shared.PlaceKey;

/** Organisations and the compounds they answer for hang on places, and go on with what took a place over. */
@Component
class OrganisationsHang implements HangsOnPlaces {

    private final JdbcClient jdbc;

    OrganisationsHang(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "organisation", "organisation_compound", "organisation_formation", "organisation_formation_compound");
    }

    @Override
    public String labelKey() {
        return "organisation.hangs";
    }

    @Override
    public long in(PlaceKey place) {
        return jdbc.sql("select count(*) from organisation where until is null and place >= ? and place < ?")
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
    }

    @Override
    public void handOver(PlaceKey from, PlaceKey to) {
        for (var statement : new String[] {
            "update organisation set place = :to where place = :from",
            "update organisation_formation set place = :to where place = :from",
            """
            delete from organisation_compound l where compound = :from and exists (select from organisation_compound o
              where o.organisation = l.organisation and o.compound = :to
                and daterange(o.since, o.until, '[]') && daterange(l.since, l.until, '[]'))
            """,
            "update organisation_compound set compound = :to where compound = :from",
            "update organisation_compound set came_from = :to where came_from = :from",
            """
            delete from organisation_formation_compound l where compound = :from and exists
              (select from organisation_formation_compound o where o.formation = l.formation and o.compound = :to)
            """,
            "update organisation_formation_compound set compound = :to where compound = :from"
        }) {
            jdbc.sql(statement)
                    .param("from", from.value())
                    .param("to", to.value())
                    .update();
        }
    }
}
