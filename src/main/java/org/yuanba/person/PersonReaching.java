package org.yuanba.person;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Unscoped;
import org.yuanba.person.domain.Person;
import org.yuanba.person.domain.Persons;

/** Tells what sends word to people how each of them may be reached. */
@Component
public class PersonReaching {

    private final Persons persons;
    private final Access access;

    PersonReaching(Persons persons, Access access) {
        this.persons = persons;
        this.access = access;
    }

    /** How she may be reached; a merged record leads to the one that was kept. */
    @Unscoped("one known person, about to be told something that is hers")
    public Optional<PersonReach> of(PersonId person) {
        var everywhere = access.scope(Actor.system());
        return persons.find(person, everywhere)
                .flatMap(found ->
                        found.mergedInto() == null ? Optional.of(found) : persons.find(found.mergedInto(), everywhere))
                .map(PersonReaching::reach);
    }

    private static PersonReach reach(Person person) {
        return new PersonReach(
                person.id(),
                person.place(),
                person.formOfAddress(),
                person.channels().stream().map(Enum::name).collect(Collectors.toSet()),
                person.contact(ContactKind.MOBILE),
                person.contact(ContactKind.MOBILE) != null || person.contact(ContactKind.LANDLINE) != null,
                person.contact(ContactKind.ADDRESS));
    }
}
