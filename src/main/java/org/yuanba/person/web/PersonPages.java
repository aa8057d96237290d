package org.yuanba.person.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonId;
import org.yuanba.person.domain.Person;
import org.yuanba.person.domain.Persons;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** What every page about persons begins with: the place, and the person who belongs to it. */
@Component
class PersonPages {

    private final Persons persons;
    private final Places places;
    private final Clock clock;

    PersonPages(Persons persons, Places places, Clock clock) {
        this.persons = persons;
        this.places = places;
        this.clock = clock;
    }

    /** The place, which has persons: a community or a compound. */
    Place here(PlaceKey place, Scope scope) {
        var here = any(place, scope);
        if (isTooWide(place)) {
            throw new NotHere();
        }
        return here;
    }

    Place any(PlaceKey place, Scope scope) {
        return places.find(place, scope).orElseThrow(NotHere::new);
    }

    /** Whether the place is above the community, where nobody looks for persons. */
    static boolean isTooWide(PlaceKey place) {
        return place.level().compareTo(PlaceLevel.COMMUNITY) < 0;
    }

    List<Place> below(PlaceKey place, Scope scope) {
        return places.children(place, scope);
    }

    /** The person, who belongs to the place or to one in it. */
    Person person(PlaceKey place, UUID id, Scope scope, Actor by) {
        here(place, scope);
        return persons.find(new PersonId(id), scope.within(place)).orElseThrow(NotHere::new);
    }

    List<Person> in(PlaceKey place, String words, Scope scope) {
        return persons.in(place, words, scope);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }
}
