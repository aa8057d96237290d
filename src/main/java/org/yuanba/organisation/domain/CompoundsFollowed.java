package org.yuanba.organisation.domain;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.compound.CompoundClosed;
import org.yuanba.compound.CompoundReopened;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.shared.PlaceKey;

/**
 * A compound that ends takes no organisation with it: who answered for it answers from the next day on for the compound
 * that took it over; reopened, all is as it was.
 */
@Component
class CompoundsFollowed {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CompoundsFollowed(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(CompoundClosed event) {
        if (event.successor() != null) {
            takeOver(event.place(), event.successor(), event.lastDay().plusDays(1));
        }
        jdbc.sql("delete from organisation_compound where compound = ? and since > ?")
                .params(event.place().value(), event.lastDay())
                .update();
        jdbc.sql("""
                update organisation_compound set until = ?, ended_with_compound = true
                where compound = ? and (until is null or until > ?)
                """)
                .params(event.lastDay(), event.place().value(), event.lastDay())
                .update();
    }

    private void takeOver(PlaceKey from, PlaceKey to, LocalDate firstDay) {
        jdbc.sql("""
                insert into organisation_compound (organisation, compound, since, until, came_from)
                select distinct on (l.organisation) l.organisation, :to, greatest(l.since, :first::date), l.until, :from
                from organisation_compound l
                where l.compound = :from and (l.until is null or l.until >= :first)
                  and not exists (select from organisation_compound o where o.organisation = l.organisation
                    and o.compound = :to and daterange(o.since, o.until, '[]')
                      && daterange(greatest(l.since, :first::date), l.until, '[]'))
                order by l.organisation, l.since
                """)
                .param("from", from.value())
                .param("to", to.value())
                .param("first", firstDay)
                .update();
        jdbc.sql("update organisation set place = ? where place = ? and until is null")
                .params(to.value(), from.value())
                .update();
        events.publishEvent(new MeasuresChanged(java.util.List.of(to)));
    }

    @EventListener
    void on(CompoundReopened event) {
        var place = event.place().value();
        var successors = jdbc.sql("select distinct compound from organisation_compound where came_from = ?")
                .param(place)
                .query(String.class)
                .list();
        jdbc.sql("""
                update organisation set place = :place where until is null and id in
                  (select organisation from organisation_compound where came_from = :place and compound = organisation.place)
                """).param("place", place).update();
        jdbc.sql("delete from organisation_compound where came_from = ?")
                .param(place)
                .update();
        jdbc.sql("""
                update organisation_compound l set until = null, ended_with_compound = false
                from organisation o where o.id = l.organisation and o.until is null and l.compound = ? and l.ended_with_compound
                """).param(place).update();
        events.publishEvent(
                new MeasuresChanged(successors.stream().map(PlaceKey::new).toList()));
    }
}
