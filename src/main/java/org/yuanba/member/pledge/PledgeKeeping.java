package org.yuanba.member.pledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.member.MembersChanged;
import org.yuanba.member.PledgeGiven;
import org.yuanba.member.PledgeWithdrawn;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.Refused;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.ConsentWithdrawn;
import org.yuanba.person.PersonOffice;
import org.yuanba.person.PublicationGate;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** Showing a role because somebody wants to (亮身份), and taking it down with one press. */
@Service
public class PledgeKeeping {

    private static final int LONGEST_CALLED = 12;
    private static final int LONGEST_ROLE = 20;

    private final JdbcClient jdbc;
    private final Pledges pledges;
    private final PersonOffice persons;
    private final PublicationGate gate;
    private final Telling telling;

    PledgeKeeping(JdbcClient jdbc, Pledges pledges, PersonOffice persons, PublicationGate gate, Telling telling) {
        this.jdbc = jdbc;
        this.pledges = pledges;
        this.persons = persons;
        this.gate = gate;
        this.telling = telling;
    }

    /**
     * Shows exactly these words; what she showed before is taken down.
     *
     * @param how how she said so: {@code PAPER}, {@code PHONE} or {@code WEB}
     * @throws Refused beside the field that cannot be shown
     */
    @Transactional
    public void give(Member member, String called, String role, String how, Scope scope, Actor by) {
        scope.require(member.facts().place());
        check("called", called, LONGEST_CALLED);
        check("role", role, LONGEST_ROLE);
        if (!gate.findings(called + "，" + role, Set.of()).isEmpty()) {
            throw new Refused("role", "member.pledge.problem.private");
        }
        persons.agrees(member.person(), ConsentPurpose.PUBLIC_ROLE, how, scope, by);
        pledges.of(member.person()).forEach(this::takeDown);
        jdbc.sql("""
                insert into member_pledge (id, member, place, called, role_words, given_on, given_how)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        NewId.next(),
                        member.id().value(),
                        member.facts().place().value(),
                        called.strip(),
                        role.strip(),
                        telling.today(),
                        how)
                .update();
        telling.given(member, by);
    }

    private static void check(String field, String words, int longest) {
        if (words.isBlank() || words.strip().length() > longest) {
            throw new Refused(field, "member.pledge.problem." + field, longest);
        }
        if (!ShowsNoCategory.holds(words)) {
            throw new Refused(field, "member.pledge.problem.category");
        }
    }

    /** Takes down what she shows, and notes that she no longer agrees. */
    @Transactional
    public void withdraw(Pledge pledge, String how, Scope scope, Actor by) {
        scope.require(pledge.place());
        takeDown(pledge);
        persons.agreesNoMore(pledge.person(), ConsentPurpose.PUBLIC_ROLE, how, scope, by);
        telling.withdrawn(pledge, by);
    }

    private void takeDown(Pledge pledge) {
        jdbc.sql("update member_pledge set withdrawn_on = greatest(given_on, ?) where id = ? and withdrawn_on is null")
                .params(telling.today(), pledge.id())
                .update();
        telling.gone(pledge);
    }

    /** Wherever she took the consent back, what rested on it ends. */
    @EventListener
    void on(ConsentWithdrawn event) {
        if (event.purpose() == ConsentPurpose.PUBLIC_ROLE) {
            pledges.of(event.person()).forEach(this::takeDown);
        }
    }

    /** Who left or moved is no longer shown where she was. */
    @EventListener
    void on(MembersChanged event) {
        if (event.members().size() > 100) {
            return;
        }
        jdbc.sql("""
                update member_pledge p set withdrawn_on = greatest(p.given_on, ?::date) from member m
                where p.withdrawn_on is null and m.id = p.member and p.member = any (?)
                  and (m.status = 'left' or m.place <> p.place)
                returning p.place
                """)
                .params(List.of(
                        telling.today(),
                        event.members().stream().map(member -> member.value()).toArray(java.util.UUID[]::new)))
                .query(String.class)
                .list()
                .forEach(telling::redraw);
    }

    /** Tells the boards and the trail. */
    @org.springframework.stereotype.Component
    static class Telling {

        private final AuditTrail trail;
        private final ApplicationEventPublisher events;
        private final Clock clock;

        Telling(AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
            this.trail = trail;
            this.events = events;
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.now(clock.withZone(Dates.ZONE));
        }

        void given(Member member, Actor by) {
            trail.record(AuditEntry.of(
                            by,
                            "member.pledge-given",
                            member.facts().place(),
                            member.id().value(),
                            null)
                    .forItsRecord());
            events.publishEvent(new PledgeGiven(member.id(), member.facts().place()));
            events.publishEvent(new BoardContentChanged(member.facts().place()));
        }

        void withdrawn(Pledge pledge, Actor by) {
            trail.record(AuditEntry.of(
                            by,
                            "member.pledge-withdrawn",
                            pledge.place(),
                            pledge.member().value(),
                            null)
                    .forItsRecord());
        }

        void gone(Pledge pledge) {
            events.publishEvent(new PledgeWithdrawn(pledge.member(), pledge.place()));
            events.publishEvent(new BoardContentChanged(pledge.place()));
        }

        void redraw(String place) {
            events.publishEvent(new BoardContentChanged(new org.yuanba.shared.PlaceKey(place)));
        }
    }
}
