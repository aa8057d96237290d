package org.yuanba.volunteer.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonEntering;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.RequestState;
import org.yuanba.volunteer.helper.Words;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.Matching.Suggestion;
import org.yuanba.volunteer.request.Offer;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.RequestReading;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.volunteer.request.Suggesting;
import org.yuanba.volunteer.sockets.VolunteerPermissions;
import org.yuanba.volunteer.web.Form;
import org.yuanba.volunteer.web.Nearby;
import org.yuanba.web.NotHere;

/** Gathers what pages of requests show. */
@Component
class RequestPages {

    private static final Set<RequestState> OPEN =
            EnumSet.of(RequestState.OPEN, RequestState.OFFERED, RequestState.AGREED, RequestState.DONE);

    private final Requests requests;
    private final RequestReading reading;
    private final Suggesting suggesting;
    private final Words words;
    private final Surroundings around;

    RequestPages(Requests requests, RequestReading reading, Suggesting suggesting, Words words, Surroundings around) {
        this.requests = requests;
        this.reading = reading;
        this.suggesting = suggesting;
        this.words = words;
        this.around = around;
    }

    RequestListView list(PlaceKey place, @Nullable RequestState state, int page, boolean handles, Scope scope) {
        var here = here(place, scope);
        var below = place.level() == PlaceLevel.COMPOUND
                ? List.<Place>of()
                : around.places().children(place, scope);
        var rows = handles
                ? requests.list(state == null ? OPEN : EnumSet.of(state), page, scope)
                : new PageOf<Request>(List.of(), 1, 50, 0);
        var names = around.places()
                .namesOf(rows.items().stream().map(Request::place).distinct().toList());
        var counts = requests.counts(
                below.isEmpty()
                        ? place.value().length()
                        : below.getFirst().key().value().length(),
                scope);
        return new RequestListView(here, state, rows, names, kinds(), below, counts);
    }

    RequestView show(Request request, @Nullable Asker asker, Form form, Scope scope, Actor by) {
        var near = around.nearby().of(request.place(), VolunteerPermissions.HANDLE, by);
        var offers = requests.offers(request.id(), scope);
        var suggestions = request.state() == RequestState.OPEN ? suggesting.of(request, near) : List.<Suggestion>of();
        return new RequestView(
                here(request.place(), scope),
                request,
                words.help(request.kind()).orElseThrow(NotHere::new),
                reading.words(request, scope),
                offers,
                around.persons().of(offers.stream().map(Offer::person).toList(), near),
                suggestions,
                asker,
                form);
    }

    RequestFormView form(PlaceKey place, Form form, Scope scope, Actor by) {
        if (place.level() != PlaceLevel.COMPOUND) {
            throw new NotHere();
        }
        return new RequestFormView(
                here(place, scope),
                words.kindsOfHelp(),
                around.entering()
                        .in(place.at(PlaceLevel.COMMUNITY), around.nearby().of(place, VolunteerPermissions.HANDLE, by)),
                form);
    }

    private Place here(PlaceKey place, Scope scope) {
        return around.places().find(place, scope).orElseThrow(NotHere::new);
    }

    private Map<String, Word> kinds() {
        return words.kindsOfHelp().stream().collect(Collectors.toMap(Word::code, Function.identity()));
    }

    /** Places and persons. */
    @Component
    record Surroundings(Places places, PersonDirectory persons, PersonEntering entering, Nearby nearby) {}
}
