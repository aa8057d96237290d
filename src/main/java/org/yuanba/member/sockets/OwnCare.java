package org.yuanba.member.sockets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.member.domain.Member;
import org.yuanba.member.floating.Floating;
import org.yuanba.member.floating.FloatingMembers;
import org.yuanba.member.floating.Note;
import org.yuanba.member.floating.Notes;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.person.spi.OwnRecords.OwnFact;
import org.yuanba.person.spi.OwnRecords.OwnRecord;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** What was written down about a member while somebody looked after her, for herself. */
@Component
@Unscoped("asked by whoever holds her own link, or by the worker who found her in her scope")
class OwnCare {

    private final FloatingMembers floating;
    private final Notes notes;
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Around around;

    OwnCare(FloatingMembers floating, Notes notes, JdbcClient jdbc, Organisations organisations, Around around) {
        this.floating = floating;
        this.notes = notes;
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.around = around;
    }

    String nameOf(PlaceKey place) {
        return around.places().namesOf(List.of(place)).getOrDefault(place, "");
    }

    Optional<String> organisation(Member member, Scope home) {
        return Optional.ofNullable(member.facts().organisation())
                .flatMap(id -> organisations.find(id, home))
                .map(OrganisationRecord::name);
    }

    List<OwnRecord> of(Member member, Scope home) {
        var basis = OwnMember.basis(member);
        var records = new ArrayList<OwnRecord>();
        floating.find(member.id(), home).ifPresent(away -> records.add(away(away, basis)));
        sent(member).ifPresent(records::add);
        reported(member, basis).ifPresent(records::add);
        notes.of(member, home).forEach(note -> records.add(note(note, basis)));
        return records;
    }

    private OwnRecord away(Floating away, String basis) {
        var facts = new ArrayList<OwnFact>();
        facts.add(OwnFact.day("field.member.away_since", away.awaySince()));
        Optional.ofNullable(away.homeBranch()).ifPresent(home -> facts.add(OwnFact.text("member.held.home", home)));
        Optional.ofNullable(away.contact())
                .flatMap(contact -> around.persons().find(contact, around.everywhere()))
                .map(PersonCard::formOfAddress)
                .ifPresent(called -> facts.add(OwnFact.text("member.floating.contact", called)));
        facts.add(OwnFact.word("field.member.transfer", away.transfer().key()));
        return new OwnRecord("member.held.floating", basis, facts, null);
    }

    private Optional<OwnRecord> sent(Member member) {
        return jdbc.sql("""
                select consented_at from member_application where member = ? order by consented_at desc limit 1
                """)
                .param(member.id().value())
                .query((row, n) -> LocalDate.ofInstant(row.getTimestamp(1).toInstant(), Dates.ZONE))
                .optional()
                .map(day -> new OwnRecord(
                        "member.held.sent",
                        "person.own.basis.consent",
                        List.of(OwnFact.day("member.held.on", day)),
                        null));
    }

    private Optional<OwnRecord> reported(Member member, String basis) {
        return jdbc.sql("""
                select d.reported_on, u.name, d.offers from member_dual d left join member_unit u on u.id = d.unit
                where d.member = ?
                """)
                .param(member.id().value())
                .query((row, n) -> {
                    var facts = new ArrayList<OwnFact>();
                    facts.add(OwnFact.day("member.held.on", row.getObject(1, LocalDate.class)));
                    Optional.ofNullable(row.getString(2))
                            .ifPresent(unit -> facts.add(OwnFact.text("member.held.unit", unit)));
                    Optional.ofNullable(row.getString(3))
                            .ifPresent(offers -> facts.add(OwnFact.text("member.held.offers", offers)));
                    return new OwnRecord("member.held.dual", basis, facts, null);
                })
                .optional();
    }

    private static OwnRecord note(Note note, String basis) {
        var kind = "member.note.kind." + note.kind().toLowerCase(Locale.ROOT);
        return new OwnRecord(
                "member.held.note",
                basis,
                List.of(
                        OwnFact.word("member.held.kind", kind),
                        OwnFact.day("member.held.on", note.on()),
                        OwnFact.text("member.held.words", note.text()),
                        OwnFact.text("member.held.by", note.by())),
                null);
    }

    /** That she stands beside others, without saying beside whom. */
    Optional<OwnRecord> isBeside(PersonId person) {
        var others = jdbc.sql("select count(*) from member_floating where contact = ?")
                .param(person.value())
                .query(Long.class)
                .single();
        return others == 0
                ? Optional.empty()
                : Optional.of(new OwnRecord(
                        "member.held.beside",
                        "member.held.basis.contract",
                        List.of(OwnFact.text("member.held.beside.many", Long.toString(others))),
                        null));
    }

    /** Names of places and persons. */
    @Component("ownCareSurroundings")
    record Around(Places places, PersonDirectory persons, org.yuanba.access.Access access) {

        Scope everywhere() {
            return access.scope(org.yuanba.access.Actor.system());
        }
    }
}
