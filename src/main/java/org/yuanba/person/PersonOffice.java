package org.yuanba.person;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.ConsentKeeping;
import org.yuanba.person.domain.PersonBulk;
import org.yuanba.person.domain.PersonDeleting;
import org.yuanba.person.domain.Persons;

/** Enters persons for other modules, and notes for them what somebody agreed to. */
@Component
public class PersonOffice {

    private final PersonBulk bulk;
    private final Persons persons;
    private final ConsentKeeping consents;
    private final PersonDeleting deleting;

    PersonOffice(PersonBulk bulk, Persons persons, ConsentKeeping consents, PersonDeleting deleting) {
        this.deleting = deleting;
        this.bulk = bulk;
        this.persons = persons;
        this.consents = consents;
    }

    /**
     * Enters persons, one for each entry and in their order, encrypted and with their audit entries; whether they are on
     * record already, {@link PersonBook#found} was asked before.
     *
     * @throws org.yuanba.access.OutOfScope for the first whose place is not in the scope
     */
    public List<PersonId> open(List<PersonEntry> entries, Scope scope, Actor by) {
        return bulk.open(entries, scope, by);
    }

    /** Takes persons out again that were entered by mistake; those somebody changed, asked or merged since stay. */
    public void withdraw(Collection<PersonId> opened, Scope scope, Actor by) {
        bulk.withdraw(opened, scope, by);
    }

    /** Notes that a person agreed: {@code PAPER}, {@code PHONE} or {@code WEB}. */
    public void agrees(PersonId person, ConsentPurpose purpose, String how, Scope scope, Actor by) {
        persons.find(person, scope)
                .ifPresent(found -> consents.give(found, purpose, Consent.How.valueOf(how), scope, by));
    }

    /** Notes that a person no longer agrees. */
    public void agreesNoMore(PersonId person, ConsentPurpose purpose, String how, Scope scope, Actor by) {
        persons.find(person, scope)
                .ifPresent(found -> consents.withdraw(found, purpose, Consent.How.valueOf(how), scope, by));
    }

    /** Deletes a person because she took back what her record rested on. */
    public void delete(PersonId person, Scope scope, Actor by) {
        persons.find(person, scope).ifPresent(found -> deleting.delete(found, "本人收回同意", scope, by));
    }
}
