package org.yuanba.volunteer.open;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonReach;
import org.yuanba.person.PersonReaching;
import org.yuanba.place.Places;
import org.yuanba.volunteer.helper.Helpers;
import org.yuanba.volunteer.helper.HoursBook;
import org.yuanba.volunteer.helper.Words;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Offer;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.RequestReading;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.web.NotHere;

/** Reads what pages of personal links show. */
@Component
class OwnReading {

    private final PersonReaching reaching;
    private final Requests requests;
    private final RequestReading reading;
    private final Offered offered;
    private final Around around;

    OwnReading(PersonReaching reaching, Requests requests, RequestReading reading, Offered offered, Around around) {
        this.reaching = reaching;
        this.requests = requests;
        this.reading = reading;
        this.offered = offered;
        this.around = around;
    }

    PersonReach reach(PersonId person) {
        return reaching.of(person).orElseThrow(NotHere::new);
    }

    OwnView of(PersonReach reach) {
        var asks = requests.offersTo(reach.person()).stream()
                .flatMap(offer -> ask(reach, offer).stream())
                .toList();
        return new OwnView(
                reach.formOfAddress(),
                asks,
                offered.helpers().find(reach.person()).orElse(null),
                skills(),
                offered.hours().of(reach.person()));
    }

    private Optional<OwnView.Ask> ask(PersonReach reach, Offer offer) {
        return request(offer)
                .flatMap(request -> offered.words()
                        .help(request.kind())
                        .map(kind -> new OwnView.Ask(
                                offer,
                                request,
                                kind,
                                around.places()
                                        .namesOf(List.of(request.place()))
                                        .getOrDefault(request.place(), ""),
                                reading.forVolunteer(request, offer, reach.person())
                                        .orElse(null))));
    }

    Optional<Word> kindOf(Offer offer) {
        return request(offer).flatMap(request -> offered.words().help(request.kind()));
    }

    List<Word> skills() {
        return offered.words().skills();
    }

    private Optional<Request> request(Offer offer) {
        return requests.find(offer.request(), around.access().scope(Actor.system()));
    }

    /** What is offered, and its words. */
    @Component
    record Offered(Helpers helpers, HoursBook hours, Words words) {}

    /** Places and rights. */
    @Component("ownVolunteerSurroundings")
    record Around(Places places, Access access) {}
}
