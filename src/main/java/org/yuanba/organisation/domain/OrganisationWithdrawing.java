package org.yuanba.organisation.domain;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationEnded;
import org.yuanba.organisation.OrganisationRecord;

/** Takes out an organisation that was entered by mistake, as when an import is undone. */
@Service
public class OrganisationWithdrawing {

    private final JdbcClient jdbc;
    private final OrganisationTrail trail;
    private final ApplicationEventPublisher events;

    OrganisationWithdrawing(JdbcClient jdbc, OrganisationTrail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
    }

    /** Takes it out unless something already rests on it; whether it is gone. */
    @Transactional
    public boolean withdraw(OrganisationRecord organisation, Scope scope, Actor by) {
        scope.require(organisation.place());
        var id = organisation.id().value();
        var rests = jdbc.sql("""
                select exists (select from organisation_post where organisation = :id)
                  or exists (select from organisation_term where organisation = :id)
                  or exists (select from organisation_meeting where organisation = :id)
                  or exists (select from organisation_formation where organisation = :id or superior = :id)
                  or exists (select from organisation where superior = :id)
                  or exists (select from organisation_former where superior = :id)
                """).param("id", id).query(Boolean.class).single();
        if (rests) {
            return false;
        }
        jdbc.sql("delete from organisation_compound where organisation = ?")
                .param(id)
                .update();
        jdbc.sql("delete from organisation_former where organisation = ?")
                .param(id)
                .update();
        jdbc.sql("delete from organisation where id = ?").param(id).update();
        trail.record(OrganisationTrail.entry("taken-back", organisation, by));
        LocalDate lastDay = organisation.since();
        events.publishEvent(
                new OrganisationEnded(organisation.id(), organisation.place(), organisation.compounds(), lastDay));
        return true;
    }
}
