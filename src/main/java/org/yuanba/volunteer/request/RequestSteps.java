package org.yuanba.volunteer.request;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.person.PersonId;
import org.yuanba.shared.NewId;
import org.yuanba.volunteer.RequestId;
import org.yuanba.volunteer.RequestMoved;
import org.yuanba.volunteer.RequestState;
import org.yuanba.web.NotHere;

/** Writes the steps of requests; a request is held while one of its steps is taken, so that two cannot be taken at once. */
@Component
class RequestSteps {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RequestSteps(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    Request lock(RequestId id) {
        return jdbc.sql("select * from volunteer_request where id = ? for update")
                .param(id.value())
                .query(Requests::request)
                .optional()
                .orElseThrow(NotHere::new);
    }

    Offer offer(UUID id) {
        return jdbc.sql("select * from volunteer_offer where id = ?")
                .param(id)
                .query(Requests::offer)
                .optional()
                .orElseThrow(NotHere::new);
    }

    Offer accepted(RequestId id) {
        return jdbc.sql("select * from volunteer_offer where request = ? and state = 'ACCEPTED'")
                .param(id.value())
                .query(Requests::offer)
                .single();
    }

    UUID insertOffer(Request request, PersonId person, Actor by) {
        var id = NewId.next();
        jdbc.sql("""
                insert into volunteer_offer (id, request, person, person_first, day, part, state, asked_at, asked_by)
                values (:id, :request, :person, :person, :day, :part, 'ASKED', :now, :by)
                """)
                .param("id", id)
                .param("request", request.id().value())
                .param("person", person.value())
                .param("day", request.day(), Types.DATE)
                .param("part", request.part() == null ? null : request.part().name(), Types.VARCHAR)
                .param("now", now())
                .param("by", by.account().value())
                .update();
        return id;
    }

    void answer(UUID offer, Offer.State state) {
        jdbc.sql("update volunteer_offer set state = ?, answered_at = coalesce(answered_at, ?) where id = ?")
                .params(state.name(), now(), offer)
                .update();
    }

    List<Offer> closeOffers(RequestId id, Offer.State... states) {
        return jdbc.sql("""
                update volunteer_offer set state = 'OVER', answered_at = coalesce(answered_at, :now)
                where request = :request and state in (:states) returning *
                """)
                .param("request", id.value())
                .param("now", now())
                .param("states", Arrays.stream(states).map(Enum::name).toList())
                .query(Requests::offer)
                .list();
    }

    void move(Request request, RequestState next) {
        if (!request.state().mayBecome(next)) {
            throw new IllegalStateException(request.state() + " does not become " + next);
        }
        jdbc.sql("update volunteer_request set state = :state, ended_at = :ended, version = version + 1 where id = :id")
                .param("id", request.id().value())
                .param("state", next.name())
                .param("ended", next.isOpen() ? null : now(), Types.TIMESTAMP)
                .update();
        moved(request, next);
    }

    void unmet(Request request, String reason) {
        jdbc.sql("""
                update volunteer_request set state = 'UNMET', ended_at = ?, unmet_because = ?, version = version + 1
                where id = ?
                """).params(now(), reason, request.id().value()).update();
        moved(request, RequestState.UNMET);
    }

    private void moved(Request request, RequestState next) {
        events.publishEvent(new RequestMoved(request.id(), request.place(), request.state(), next));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
