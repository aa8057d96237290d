package org.yuanba.member.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.member.MemberId;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonOffice;

/**
 * A member takes back the consent her record rests on: the record goes, with everything that hung on it; the person goes
 * too when she was entered for it alone.
 */
@Service
public class ConsentEnding {

    private final JdbcClient jdbc;
    private final Members members;
    private final MemberBulk bulk;
    private final MemberTrail trail;
    private final PersonOffice persons;

    ConsentEnding(JdbcClient jdbc, Members members, MemberBulk bulk, MemberTrail trail, PersonOffice persons) {
        this.jdbc = jdbc;
        this.members = members;
        this.bulk = bulk;
        this.trail = trail;
        this.persons = persons;
    }

    /** The record of a person, for herself. */
    @Unscoped("asked by whoever holds her own link")
    public java.util.Optional<Member> of(PersonId person) {
        return jdbc
                .sql("select id, place from member where person = ? and status <> 'merged'")
                .param(person.value())
                .query((row, n) -> members.find(
                        new MemberId(row.getObject(1, java.util.UUID.class)),
                        Scope.ofPublicPlace(new org.yuanba.shared.PlaceKey(row.getString(2)))))
                .list()
                .stream()
                .flatMap(java.util.Optional::stream)
                .findFirst();
    }

    /**
     * Ends the record.
     *
     * @throws Refused when it rests on something other than consent
     */
    @Transactional
    public void end(Member member, Scope scope, Actor by) {
        scope.require(member.facts().place());
        if (!member.basis().code().equals(LegalBasis.CONSENT)) {
            throw new Refused("basis", "member.consent.problem.other-basis");
        }
        var enteredForIt = jdbc.sql("select opened_person from member where id = ?")
                .param(member.id().value())
                .query(Boolean.class)
                .single();
        trail.happened(by, "consent-withdrawn", member);
        jdbc.sql("update member set opened_person = false where id = ?")
                .param(member.id().value())
                .update();
        bulk.withdraw(List.of(member.id()), scope, by);
        jdbc.sql("delete from member_application where member is null and state = 'taken'")
                .update();
        if (enteredForIt) {
            persons.delete(member.person(), scope, by);
        }
    }
}
