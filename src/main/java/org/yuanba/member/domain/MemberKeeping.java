package org.yuanba.member.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonBook;
import org.yuanba.person.PersonEntry;
import org.yuanba.web.Dates;

/** Registering one member, changing her record, and noting that she left or is back. */
@Service
public class MemberKeeping {

    private final Members members;
    private final MemberBulk bulk;
    private final PersonBook persons;
    private final Clock clock;

    MemberKeeping(Members members, MemberBulk bulk, PersonBook persons, Clock clock) {
        this.members = members;
        this.bulk = bulk;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * Registers her; a person on record with this name and number is found and used.
     *
     * @throws Refused when she is on record as a member already, beside the name
     */
    @Transactional
    public Member register(Registration asked, Scope scope, Actor by) {
        var person = asked.person();
        if (person == null) {
            var entry = new PersonEntry(asked.facts().place(), asked.name(), asked.mobile());
            person = persons.found(List.of(entry), scope).get(entry);
        }
        if (person != null && members.isOnRecord(person)) {
            throw new Refused("name", "member.problem.already");
        }
        var found = new Registration(person, asked.name(), asked.mobile(), asked.facts(), asked.basis());
        return bulk.register(List.of(found), scope, by).getFirst();
    }

    /** Changes what is kept of her. */
    @Transactional
    public Member edit(Member standing, int version, MemberFacts facts, LegalBasis basis, Scope scope, Actor by) {
        if (standing.version() != version) {
            throw new EditedMeanwhile();
        }
        return bulk.revise(
                        List.of(new Member(standing.id(), standing.person(), facts, basis, standing.leftOn(), version)),
                        scope,
                        by)
                .getFirst();
    }

    /** Notes that she no longer lives here, or is back. */
    @Transactional
    public void leave(Member standing, int version, boolean left, Scope scope, Actor by) {
        if (standing.version() != version) {
            throw new EditedMeanwhile();
        }
        var on = left ? LocalDate.now(clock.withZone(Dates.ZONE)) : null;
        bulk.revise(
                List.of(new Member(standing.id(), standing.person(), standing.facts(), standing.basis(), on, version)),
                scope,
                by);
    }
}
