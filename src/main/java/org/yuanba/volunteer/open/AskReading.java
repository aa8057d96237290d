package org.yuanba.volunteer.open;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.DutyPhones;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.helper.Words;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Offer;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.web.NotHere;

/** Reads what the public pages of asking for help show. */
@Component
class AskReading {

    private final Places places;
    private final Words words;
    private final Requests requests;
    private final PersonDirectory persons;
    private final DutyPhones phones;

    AskReading(Places places, Words words, Requests requests, PersonDirectory persons, DutyPhones phones) {
        this.phones = phones;
        this.places = places;
        this.words = words;
        this.requests = requests;
        this.persons = persons;
    }

    /** The compound of this key, or what took it over. */
    Place yard(PlaceKey key) {
        var place = places.find(key, Scope.ofPublicPlace(key)).orElseThrow(NotHere::new);
        if (place.level() != PlaceLevel.COMPOUND) {
            throw new NotHere();
        }
        if (place.isOpen()) {
            return place;
        }
        var successor = place.successor();
        if (successor == null) {
            throw new NotHere();
        }
        return places.find(successor, Scope.ofPublicPlace(successor)).orElseThrow(NotHere::new);
    }

    List<Word> kinds() {
        return words.kindsOfHelp();
    }

    @Nullable
    Word kind(Request request) {
        return words.help(request.kind()).orElse(null);
    }

    @Nullable
    Request numbered(String number) {
        return requests.numbered(number).orElse(null);
    }

    /** Who would come or comes. */
    Optional<Offer> volunteer(Request request) {
        return requests.offers(request.id(), Scope.ofPublicPlace(request.place())).stream()
                .filter(offer -> offer.state() == Offer.State.ACCEPTED)
                .findFirst();
    }

    /** As she agreed to be called, else as a volunteer without a name. */
    String called(PersonId person) {
        return persons.publicName(person).orElse("");
    }

    @Nullable
    String phone(Place yard) {
        return phones.of(yard.key()).orElse(null);
    }
}
