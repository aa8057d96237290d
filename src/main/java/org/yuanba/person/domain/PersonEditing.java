package org.yuanba.person.domain;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonOpened;
import org.yuanba.shared.PlaceKey;

/** Entering a person, and changing her record. */
@Service
public class PersonEditing {

    private final Persons persons;
    private final PersonTrail trail;
    private final ApplicationEventPublisher events;

    PersonEditing(Persons persons, PersonTrail trail, ApplicationEventPublisher events) {
        this.persons = persons;
        this.trail = trail;
        this.events = events;
    }

    /** Enters a person of this community or compound; the draft has no problems. */
    @Transactional
    public PersonId open(PersonDraft draft, PlaceKey place, Scope scope, Actor by) {
        var person = draft.opened(scope.require(place));
        persons.insert(person);
        trail.changed(by, "opened", null, person);
        events.publishEvent(new PersonOpened(person.id(), place));
        return person.id();
    }

    /**
     * Changes the record; the draft has no problems.
     *
     * @param version what the form was opened on
     * @throws EditedMeanwhile when somebody else was quicker
     */
    @Transactional
    public void edit(Person before, int version, PersonDraft draft, Scope scope, Actor by) {
        scope.require(before.place());
        var after = draft.onto(before);
        if (before.version() != version) {
            throw new EditedMeanwhile();
        }
        if (trail.changed(by, "edited", before, after) && !persons.update(after)) {
            throw new EditedMeanwhile();
        }
    }
}
