package org.yuanba.person.own;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonId;
import org.yuanba.person.Unmasking;
import org.yuanba.person.domain.ConsentKeeping;
import org.yuanba.person.domain.Person;
import org.yuanba.person.domain.Persons;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.NotHere;

/** What the pages about one person's own data begin with. */
@Component
class OwnPages {

    private final Places places;
    private final Persons persons;
    private final ConsentKeeping consents;
    private final OwnHoldings holdings;
    private final Wishes wishes;

    OwnPages(Places places, Persons persons, ConsentKeeping consents, OwnHoldings holdings, Wishes wishes) {
        this.places = places;
        this.persons = persons;
        this.consents = consents;
        this.holdings = holdings;
        this.wishes = wishes;
    }

    /** The place, which has persons: a community or a compound. */
    Place here(PlaceKey place, Scope scope) {
        if (place.level().compareTo(PlaceLevel.COMMUNITY) < 0) {
            throw new NotHere();
        }
        return places.find(place, scope).orElseThrow(NotHere::new);
    }

    /** The person, who belongs to the place or to one in it. */
    Person person(PlaceKey place, UUID id, Scope scope) {
        here(place, scope);
        return persons.find(new PersonId(id), scope.within(place)).orElseThrow(NotHere::new);
    }

    OwnDataView view(Person person, @Nullable Unmasking right, Scope scope) {
        return new OwnDataView(
                person,
                right,
                consents.of(person, scope),
                holdings.of(person, scope),
                holdings.looks(person, scope),
                wishes.of(person, scope));
    }
}
