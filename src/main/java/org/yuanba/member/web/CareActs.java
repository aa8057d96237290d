package org.yuanba.member.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.member.domain.ConsentEnding;
import org.yuanba.member.domain.LegalBasis;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.floating.Floating;
import org.yuanba.member.floating.FloatingKeeping;
import org.yuanba.member.floating.FloatingMembers;
import org.yuanba.member.floating.Notes;
import org.yuanba.member.floating.Transfer;
import org.yuanba.member.pledge.PledgeKeeping;
import org.yuanba.member.pledge.Pledges;
import org.yuanba.member.unit.Units;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.shared.PlaceKey;

/** The acts of one member's page; each answers with the message key of what was done. */
@Component
class CareActs {

    private final MemberPages pages;
    private final FloatingKeeping keeping;
    private final FloatingMembers floating;
    private final Uses uses;

    CareActs(MemberPages pages, FloatingKeeping keeping, FloatingMembers floating, Uses uses) {
        this.pages = pages;
        this.keeping = keeping;
        this.floating = floating;
        this.uses = uses;
    }

    String act(String act, PlaceKey place, UUID id, Typed typed, Scope scope, Actor by) {
        var member = pages.member(place, id, scope);
        return switch (act) {
            case "notes" -> note(member, typed, scope, by);
            case "pledge" -> pledge(member, typed, scope, by);
            case "pledge-end" -> pledgeEnd(member, typed, scope, by);
            case "dual" -> dual(member, typed, scope, by);
            case "consent-end" -> {
                uses.ending.end(member, pages.seen(by), by);
                yield "member.consent.ended";
            }
            case "floating" -> {
                var since = typed.day("awaySince")
                        .orElseThrow(() -> new Refused("awaySince", "member.floating.problem.since"));
                keeping.note(member, since, typed.text("homeBranch"), "WORKER", scope, by);
                yield "member.floating.noted";
            }
            default -> floating(act, member, typed, scope, by);
        };
    }

    private String note(Member member, Typed typed, Scope scope, Actor by) {
        var kind = typed.text("kind");
        var known = kind.equals("CALL") || kind.equals("HELP") ? kind : "VISIT";
        uses.notes.add(member, known, typed.text("text"), typed.day("followUp").orElse(null), scope, by);
        return "member.note.kept";
    }

    private String pledge(Member member, Typed typed, Scope scope, Actor by) {
        if (!LegalBasis.HOW.contains(typed.text("how"))) {
            throw new Refused("how", "member.sheet.how-needed");
        }
        uses.pledges.give(member, typed.text("called"), typed.text("role"), typed.text("how"), pages.seen(by), by);
        return "member.pledge.given";
    }

    private String pledgeEnd(Member member, Typed typed, Scope scope, Actor by) {
        uses.shown
                .of(member.id(), scope)
                .ifPresent(pledge -> uses.pledges.withdraw(pledge, "PHONE", pages.seen(by), by));
        return "member.pledge.withdrawn";
    }

    private String dual(Member member, Typed typed, Scope scope, Actor by) {
        uses.units.report(member, typed.id("unit").orElse(null), typed.text("offers"), scope, by);
        return "member.dual.kept";
    }

    private String floating(String act, Member member, Typed typed, Scope scope, Actor by) {
        Floating standing = floating.find(member.id(), scope)
                .orElseThrow(() -> new Refused("awaySince", "member.floating.problem.first"));
        switch (act) {
            case "pair" -> {
                var contact = typed.id("contact")
                        .map(id -> pages.member(place(member, pages.seen(by)), id, pages.seen(by)))
                        .orElse(null);
                keeping.pair(member, standing, contact, scope, by);
            }
            case "attach" ->
                keeping.attach(
                        member,
                        standing,
                        typed.id("attached").map(OrganisationId::new).orElse(null),
                        scope,
                        by);
            default ->
                keeping.transfer(
                        member,
                        standing,
                        typed.word("step", Transfer.class),
                        typed.id("receiver").orElse(null),
                        scope,
                        by);
        }
        return "member.floating.noted";
    }

    private static PlaceKey place(Member member, Scope seen) {
        var community = member.facts().place().at(org.yuanba.shared.PlaceLevel.COMMUNITY);
        return seen.covers(community) ? community : member.facts().place();
    }

    /**
     * What is done there.
     *
     * @param notes notes
     * @param pledges showing and taking down
     * @param shown what is shown
     * @param units reporting
     * @param ending taking consent back
     */
    @Component
    record Uses(Notes notes, PledgeKeeping pledges, Pledges shown, Units units, ConsentEnding ending) {}
}
