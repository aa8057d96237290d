package org.yuanba.organisation.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.PostLeft;
import org.yuanba.person.MergeUndone;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonsMerged;
import org.yuanba.web.Dates;

/** Posts go with their holders: records made one, made two again, deleted. */
@Component
class HoldersFollowed {

    private final PostTable table;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoldersFollowed(PostTable table, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(PersonsMerged event) {
        table.move(event.gone(), event.kept());
    }

    @EventListener
    void on(MergeUndone event) {
        table.moveBack(event.gone(), event.kept());
    }

    @EventListener
    void on(PersonDeleted event) {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var left = held(event.person());
        table.forget(event.person(), today);
        left.forEach(post -> events.publishEvent(new PostLeft(post.organisation(), post.kind(), today)));
    }

    private List<Held> held(PersonId person) {
        return jdbc.sql("select organisation, kind from organisation_post where person = ?")
                .param(person.value())
                .query((row, n) -> new Held(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /**
     * A post somebody held.
     *
     * @param organisation of which organisation
     * @param kind code of the kind of post
     */
    private record Held(OrganisationId organisation, String kind) {}
}
