package org.yuanba.volunteer.request;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.person.PersonId;
import org.yuanba.volunteer.RequestState;

/** Lets those read who asks and in which words who may: her handler, the agreed volunteer, herself. */
@Component
public class RequestReading {

    private final Requests requests;
    private final AuditTrail audit;

    RequestReading(Requests requests, AuditTrail audit) {
        this.requests = requests;
        this.audit = audit;
    }

    /** Her words, for a handler whose scope covers it. */
    public String words(Request request, Scope scope) {
        scope.require(request.place());
        return requests.words(request.id());
    }

    /** Who asks, for a handler whose scope covers it; the look is on record. */
    @Transactional
    public Optional<Asker> asker(Request request, Scope scope, Actor by) {
        scope.require(request.place());
        audit.record(AuditEntry.of(
                        by,
                        "volunteer.asker-read",
                        request.place(),
                        request.id().value(),
                        request.number())
                .forAuditOnly());
        return requests.asker(request.id());
    }

    /** What the volunteer reads who was agreed to: who asks and her words; before that nothing of either. */
    @Unscoped("for the agreed volunteer, who holds the link")
    public Optional<Known> forVolunteer(Request request, Offer offer, PersonId person) {
        var agreed = offer.state() == Offer.State.ACCEPTED
                && offer.person().equals(person)
                && (request.state() == RequestState.AGREED || request.state() == RequestState.DONE);
        return agreed
                ? requests.asker(request.id()).map(asker -> new Known(asker, requests.words(request.id())))
                : Optional.empty();
    }

    /** What a volunteer knows once both agreed. */
    public record Known(Asker asker, String words) {}
}
