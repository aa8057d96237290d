package org.yuanba.member.sockets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.member.domain.ConsentEnding;
import org.yuanba.member.domain.LegalBasis;
import org.yuanba.member.domain.Member;
import org.yuanba.member.pledge.Pledge;
import org.yuanba.member.pledge.PledgeKeeping;
import org.yuanba.member.pledge.Pledges;
import org.yuanba.person.PersonId;
import org.yuanba.person.spi.OwnRecords;
import org.yuanba.shared.PlaceLevel;

/** What is kept of a member, for herself: her record and why it may be kept, and the role she shows. */
@Component
@Unscoped("asked by whoever holds her own link, or by the worker who found her in her scope")
class OwnMember implements OwnRecords {

    private static final String RECORD = "member.record";
    private static final String PLEDGE = "member.pledge";

    private final ConsentEnding ending;
    private final Pledges pledges;
    private final PledgeKeeping keeping;
    private final OwnCare care;

    OwnMember(ConsentEnding ending, Pledges pledges, PledgeKeeping keeping, OwnCare care) {
        this.ending = ending;
        this.pledges = pledges;
        this.keeping = keeping;
        this.care = care;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<OwnRecord> of(PersonId person) {
        var records = new ArrayList<OwnRecord>();
        var member = ending.of(person);
        member.ifPresent(found -> records.add(record(found)));
        pledges.of(person).forEach(pledge -> records.add(record(pledge)));
        member.ifPresent(found -> records.addAll(care.of(found, home(found))));
        care.isBeside(person).ifPresent(records::add);
        return records;
    }

    private OwnRecord record(Member member) {
        var facts = member.facts();
        var said = new ArrayList<OwnFact>();
        said.add(OwnFact.word("field.member.category", facts.category().key()));
        said.add(OwnFact.word("field.member.standing", facts.standing().key()));
        care.organisation(member, home(member))
                .ifPresent(name -> said.add(OwnFact.text("field.member.organisation", name)));
        said.add(OwnFact.text("field.member.place", care.nameOf(facts.place())));
        Optional.ofNullable(facts.building())
                .ifPresent(house -> said.add(OwnFact.text("field.member.building", house)));
        Optional.ofNullable(facts.entrance()).ifPresent(door -> said.add(OwnFact.text("field.member.entrance", door)));
        said.add(OwnFact.day("field.member.basis_on", member.basis().on()));
        Optional.ofNullable(member.leftOn()).ifPresent(day -> said.add(OwnFact.day("field.member.left_on", day)));
        return new OwnRecord("member.held.record", basis(member), said, consented(member) ? RECORD : null);
    }

    private static boolean consented(Member member) {
        return member.basis().code().equals(LegalBasis.CONSENT);
    }

    /** What the rest of her record is kept for follows the record itself. */
    static String basis(Member member) {
        return switch (member.basis().code()) {
            case LegalBasis.CONSENT -> "person.own.basis.consent";
            case "contract" -> "member.held.basis.contract";
            default -> "person.own.basis.duty";
        };
    }

    private OwnRecord record(Pledge pledge) {
        return new OwnRecord(
                "member.held.pledge",
                "person.own.basis.consent",
                List.of(
                        OwnFact.text("member.held.shown", pledge.called() + "，" + pledge.role()),
                        OwnFact.text("field.member.place", care.nameOf(pledge.place())),
                        OwnFact.day("member.held.since", pledge.givenOn())),
                OwnRecords.code(PLEDGE, pledge.id()));
    }

    @Override
    public boolean withdraw(PersonId person, String code, Actor herself) {
        if (code.equals(RECORD)) {
            ending.of(person)
                    .filter(OwnMember::consented)
                    .ifPresent(member -> ending.end(member, home(member), herself));
            return true;
        }
        if (!code.startsWith(PLEDGE + "/")) {
            return false;
        }
        pledges.of(person).stream()
                .filter(pledge -> OwnRecords.code(PLEDGE, pledge.id()).equals(code))
                .forEach(pledge -> keeping.withdraw(
                        pledge, "WEB", Scope.ofPublicPlace(pledge.place().at(PlaceLevel.COMMUNITY)), herself));
        return true;
    }

    private static Scope home(Member member) {
        return Scope.ofPublicPlace(member.facts().place().at(PlaceLevel.COMMUNITY));
    }
}
