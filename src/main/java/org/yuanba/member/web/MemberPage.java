package org.yuanba.member.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.member.Category;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.Member;
import org.yuanba.member.floating.Floating;
import org.yuanba.member.floating.FloatingMembers;
import org.yuanba.member.floating.Notes;
import org.yuanba.member.listing.MemberListing;
import org.yuanba.member.listing.MemberQuestion;
import org.yuanba.member.pledge.Pledges;
import org.yuanba.member.unit.Units;
import org.yuanba.person.PersonBook;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Reads one member's page. */
@Component
class MemberPage {

    private final MemberPages pages;
    private final PersonBook persons;
    private final Bases bases;
    private final MemberListing listing;
    private final Hanging hanging;

    MemberPage(MemberPages pages, PersonBook persons, Bases bases, MemberListing listing, Hanging hanging) {
        this.pages = pages;
        this.persons = persons;
        this.bases = bases;
        this.listing = listing;
        this.hanging = hanging;
    }

    ShowView of(PlaceKey place, UUID id, Scope scope, Actor by, Typed typed, @Nullable Problem problem) {
        var member = pages.member(place, id, scope);
        var seen = pages.seen(by);
        var organisation = member.facts().organisation();
        return new ShowView(
                pages.near(member.facts().place(), scope),
                member,
                persons.lines(List.of(member.person()), seen).get(member.person()),
                bases.find(member.basis().code()).orElseThrow(),
                organisation == null ? null : name(organisation.value(), seen),
                hanging.notes.of(member, scope),
                care(member, scope, seen),
                choices(member, scope, seen),
                typed,
                problem);
    }

    private @Nullable String name(@Nullable UUID organisation, Scope seen) {
        return organisation == null
                ? null
                : pages.organisationNames(List.of(organisation), seen).get(organisation);
    }

    private ShowView.Care care(Member member, Scope scope, Scope seen) {
        var floating = hanging.floating.find(member.id(), scope).orElse(null);
        return new ShowView.Care(
                floating,
                contact(floating, seen),
                floating == null ? null : name(floating.attached(), seen),
                hanging.pledges.of(member.id(), scope).orElse(null),
                hanging.units.of(member.id(), scope).orElse(null));
    }

    private @Nullable String contact(@Nullable Floating floating, Scope seen) {
        PersonId contact = floating == null ? null : floating.contact();
        var line =
                contact == null ? null : persons.lines(List.of(contact), seen).get(contact);
        return line == null ? null : line.formOfAddress() + " " + line.shownName();
    }

    /** Contact persons come from the same yard, or from the community for those who see it. */
    private ShowView.Choices choices(Member member, Scope scope, Scope seen) {
        var contacts = new LinkedHashMap<UUID, String>();
        if (member.facts().category() == Category.FLOATING) {
            var community = member.facts().place().at(PlaceLevel.COMMUNITY);
            var around = seen.covers(community) ? community : member.facts().place();
            listing.list(around, seen, new MemberQuestion(null, null, 1)).items().stream()
                    .filter(line -> !line.id().equals(member.id().value()))
                    .forEach(line -> contacts.put(line.id(), line.name() + " " + line.mobile()));
        }
        return new ShowView.Choices(
                Map.copyOf(contacts),
                pages.organisations(member.facts().place(), seen),
                hanging.units.in(member.facts().place().at(PlaceLevel.COMMUNITY), scope),
                bases.rule("floating_months"));
    }

    /**
     * What hangs on a record.
     *
     * @param notes notes
     * @param floating what is kept of floating members
     * @param pledges what is shown
     * @param units employers and reports
     */
    @Component
    record Hanging(Notes notes, FloatingMembers floating, Pledges pledges, Units units) {}
}
