package org.yuanba.organisation.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.organisation.OrganisationChanged;
import org.yuanba.organisation.OrganisationEnded;
import org.yuanba.organisation.OrganisationFormed;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.PostLeft;
import org.yuanba.organisation.PostTaken;
import org.yuanba.person.ConsentGiven;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.ConsentWithdrawn;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Says which compounds' figures and boards may have changed, whenever something happens to who answers for them. */
@Component
class CoverageMarks {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoverageMarks(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(OrganisationFormed event) {
        mark(event.compounds());
    }

    @EventListener
    void on(OrganisationChanged event) {
        mark(event.compounds());
    }

    @EventListener
    void on(OrganisationEnded event) {
        mark(event.compounds());
    }

    @EventListener
    void on(PostTaken event) {
        mark(compoundsOf(event.organisation()));
    }

    @EventListener
    void on(PostLeft event) {
        mark(compoundsOf(event.organisation()));
    }

    @EventListener
    void on(ConsentWithdrawn event) {
        agreed(event.person(), event.purpose());
    }

    @EventListener
    void on(ConsentGiven event) {
        agreed(event.person(), event.purpose());
    }

    @EventListener
    void on(PersonDeleted event) {
        agreed(event.person(), ConsentPurpose.PUBLIC_ROLE);
    }

    private void agreed(PersonId person, ConsentPurpose purpose) {
        if (purpose == ConsentPurpose.PUBLIC_ROLE) {
            board(jdbc.sql("""
                    select distinct l.compound from organisation_post p
                    join organisation_compound l on l.organisation = p.organisation
                    where p.person = ? and (l.until is null or l.until >= ?)
                    """)
                    .params(person.value(), LocalDate.now(clock.withZone(Dates.ZONE)))
                    .query((row, n) -> new PlaceKey(row.getString(1)))
                    .list());
        }
    }

    private List<PlaceKey> compoundsOf(OrganisationId organisation) {
        UUID id = organisation.value();
        return jdbc.sql("select distinct compound from organisation_compound where organisation = ?")
                .param(id)
                .query((row, n) -> new PlaceKey(row.getString(1)))
                .list();
    }

    private void mark(Collection<PlaceKey> compounds) {
        if (!compounds.isEmpty()) {
            events.publishEvent(new MeasuresChanged(List.copyOf(compounds)));
            board(compounds);
        }
    }

    private void board(Collection<PlaceKey> compounds) {
        compounds.forEach(compound -> events.publishEvent(new BoardContentChanged(compound)));
    }
}
