package org.yuanba.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.ConsentKeeping;
import org.yuanba.person.domain.Person;
import org.yuanba.person.domain.PersonDraft;
import org.yuanba.person.domain.PersonEditing;
import org.yuanba.person.domain.Persons;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** Lets other modules choose among the persons of one community, enter one who is not there yet, and note a consent. */
@Component
public class PersonEntering {

    private final Persons persons;
    private final PersonEditing editing;
    private final ConsentKeeping consents;

    PersonEntering(Persons persons, PersonEditing editing, ConsentKeeping consents) {
        this.persons = persons;
        this.editing = editing;
        this.consents = consents;
    }

    /** Those who belong to this community or compound, by form of address, names masked. */
    public List<PersonCard> in(PlaceKey place, Scope scope) {
        return persons.in(place, "", scope).stream()
                .map(person -> new PersonCard(person.id(), person.place(), person.formOfAddress(), person.name()))
                .toList();
    }

    /** Message keys of what is wrong with these, by field; empty when such a person can be entered. */
    public Map<String, String> problems(String formOfAddress, String mobile, String address) {
        return draft(formOfAddress, mobile, address).problems();
    }

    /** Enters a person of this community or compound by her form of address; the fields have no problems. */
    public PersonId enter(PlaceKey place, String formOfAddress, String mobile, String address, Scope scope, Actor by) {
        return editing.open(draft(formOfAddress, mobile, address), place, scope, by);
    }

    /** Takes down that she agreed, told to the one who writes it down. */
    public void agrees(PersonId person, ConsentPurpose purpose, boolean onPaper, Scope scope, Actor by) {
        consents.give(of(person, scope), purpose, onPaper ? Consent.How.PAPER : Consent.How.PHONE, scope, by);
    }

    private Person of(PersonId person, Scope scope) {
        return persons.find(person, scope).orElseThrow(NotHere::new);
    }

    private static PersonDraft draft(String formOfAddress, String mobile, String address) {
        return new PersonDraft(
                formOfAddress,
                "",
                Map.of(ContactKind.MOBILE, mobile, ContactKind.ADDRESS, address),
                Set.of(),
                Set.of());
    }
}
