package org.yuanba.member.floating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.member.Category;
import org.yuanba.member.MembersChanged;
import org.yuanba.member.domain.EditedMeanwhile;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberFacts;
import org.yuanba.member.domain.MemberKeeping;
import org.yuanba.member.domain.MemberTrail;
import org.yuanba.member.domain.Refused;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.web.Dates;

/** Since when somebody is away, who stands beside her, where she takes part, and how far a transfer has come. */
@Service
public class FloatingKeeping {

    private final JdbcClient jdbc;
    private final MemberTrail trail;
    private final MemberKeeping members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FloatingKeeping(
            JdbcClient jdbc, MemberTrail trail, MemberKeeping members, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps since when she is away and where her relationship is; a second time puts it right. */
    @Transactional
    public void note(Member member, LocalDate awaySince, String homeBranch, String foundHow, Scope scope, Actor by) {
        scope.require(member.facts().place());
        if (awaySince.isAfter(today())) {
            throw new Refused("awaySince", "member.floating.problem.since");
        }
        jdbc.sql("""
                insert into member_floating (member, away_since, home_branch, found_how) values (?, ?, ?, ?)
                on conflict (member) do update set away_since = excluded.away_since, home_branch = excluded.home_branch,
                  version = member_floating.version + 1
                """)
                .params(java.util.Arrays.asList(
                        member.id().value(), awaySince, homeBranch.isBlank() ? null : homeBranch.strip(), foundHow))
                .update();
        trail.happened(by, "floating-noted", member, "away_since", null, awaySince.toString());
        changed(member);
    }

    /**
     * Puts one person beside her, or nobody.
     *
     * @param contact the member who is to be it
     * @throws Refused when it would be herself
     */
    @Transactional
    public void pair(Member member, Floating standing, @Nullable Member contact, Scope scope, Actor by) {
        scope.require(member.facts().place());
        if (contact != null && contact.person().equals(member.person())) {
            throw new Refused("contact", "member.floating.problem.herself");
        }
        write(
                standing,
                "contact = ?, paired_on = ?",
                contact == null ? null : contact.person().value(),
                contact == null ? null : today());
        trail.happened(by, contact == null ? "unpaired" : "paired", member);
        changed(member);
    }

    /** Lets her take part in an organisation here without transfer, or no longer. */
    @Transactional
    public void attach(Member member, Floating standing, @Nullable OrganisationId organisation, Scope scope, Actor by) {
        scope.require(member.facts().place());
        write(
                standing,
                "attached = ?, attached_on = ?",
                organisation == null ? null : organisation.value(),
                organisation == null ? null : today());
        trail.happened(by, organisation == null ? "detached" : "attached", member);
    }

    /**
     * Notes the next step of a transfer as the official system has it. When the receiver confirmed, she belongs here.
     *
     * @param receiver the organisation that is to receive her, told with the first step
     * @throws Refused when the step does not follow
     */
    @Transactional
    public void transfer(
            Member member, Floating standing, Transfer step, @Nullable UUID receiver, Scope scope, Actor by) {
        scope.require(member.facts().place());
        if (!standing.transfer().next().contains(step)) {
            throw new Refused("transfer", "member.floating.problem.order");
        }
        if (step == Transfer.ASKED && receiver == null) {
            throw new Refused("receiver", "member.floating.problem.receiver");
        }
        switch (step) {
            case ASKED -> write(standing, "transfer = 'ASKED', asked_on = ?, receiver = ?", today(), receiver);
            case SENT -> write(standing, "transfer = 'SENT', sent_on = ?, attached = ?", today(), standing.attached());
            case RECEIVED -> {
                write(standing, "transfer = 'RECEIVED', received_on = ?, home_branch = ?", today(), null);
                belongs(member, standing, scope, by);
            }
            case NONE ->
                write(standing, "transfer = 'NONE', asked_on = ?, sent_on = ?, receiver = null", (Object) null, null);
        }
        trail.happened(
                by, "transfer-noted", member, "transfer", standing.transfer().name(), step.name());
        changed(member);
    }

    private void belongs(Member member, Floating standing, Scope scope, Actor by) {
        var facts = member.facts();
        var receiver = standing.receiver();
        members.edit(
                member,
                member.version(),
                new MemberFacts(
                        Category.DIRECT,
                        facts.standing(),
                        receiver == null ? null : new OrganisationId(receiver),
                        facts.place(),
                        facts.building(),
                        facts.entrance()),
                member.basis(),
                scope,
                by);
    }

    private void write(Floating standing, String set, @Nullable Object... values) {
        var all = new java.util.ArrayList<@Nullable Object>(java.util.Arrays.asList(values));
        all.add(standing.member().value());
        all.add(standing.version());
        var written = jdbc.sql("update member_floating set " + set
                        + ", version = version + 1 where member = ? and version = ?")
                .params(all)
                .update();
        if (written == 0) {
            throw new EditedMeanwhile();
        }
    }

    private void changed(Member member) {
        events.publishEvent(
                new MembersChanged(List.of(member.id()), List.of(member.facts().place())));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }
}
