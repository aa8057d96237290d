package org.yuanba.member.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.member.domain.MemberPermissions;
import org.yuanba.member.listing.MemberCounts;
import org.yuanba.member.listing.MemberLine;
import org.yuanba.member.listing.MemberListing;
import org.yuanba.member.listing.MemberQuestion;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.NotHere;

/** 党员与队伍: totals for whoever may see numbers, records for those with the right to them. */
@Controller
@Requires("member:counts")
class MemberController {

    private final MemberPages pages;
    private final Reading reading;
    private final Access access;

    MemberController(MemberPages pages, Reading reading, Access access) {
        this.pages = pages;
        this.reading = reading;
        this.access = access;
    }

    @GetMapping("/p/{place}/members")
    String list(
            @PathVariable PlaceKey place, @RequestParam Map<String, String> asked, Scope scope, Actor by, Model model) {
        var question = MemberQuestion.of(asked);
        var mayRead = access.may(by, MemberPermissions.VIEW, place);
        var counts = mayRead ? reading.counts.of(place, scope) : Map.<org.yuanba.member.Category, Long>of();
        var rows = mayRead ? reading.listing.list(place, pages.seen(by), question, counts) : null;
        return page(place, rows, counts, question, "", scope, by, model);
    }

    /** The words are sent in the body, so that no name stands in an address, history or log. */
    @PostMapping("/p/{place}/members")
    @Requires("member:view")
    String find(
            @PathVariable PlaceKey place,
            @RequestParam(defaultValue = "") String words,
            Scope scope,
            Actor by,
            Model model) {
        if (MemberPages.isAbove(place)) {
            throw new NotHere();
        }
        var question = new MemberQuestion(null, null, 1);
        var counts = reading.counts.of(place, scope);
        var found = words.isBlank()
                ? reading.listing.list(place, pages.seen(by), question, counts)
                : whole(reading.listing.find(place, words.strip(), pages.seen(by)));
        return page(place, found, counts, question, words.strip(), scope, by, model);
    }

    private static PageOf<MemberLine> whole(List<MemberLine> found) {
        return new PageOf<>(found, 1, Math.max(1, found.size()), found.size());
    }

    private String page(
            PlaceKey place,
            @Nullable PageOf<MemberLine> rows,
            Map<org.yuanba.member.Category, Long> counts,
            MemberQuestion question,
            String words,
            Scope scope,
            Actor by,
            Model model) {
        var here = pages.here(place, scope);
        var below =
                place.level() == PlaceLevel.COMPOUND ? List.<org.yuanba.place.Place>of() : pages.below(place, scope);
        model.addAttribute(
                "view",
                new ListView(
                        here,
                        below,
                        reading.rollUp.of(place, below, rows != null, scope),
                        rows,
                        counts,
                        question,
                        words,
                        rows == null ? Map.of() : names(rows.items()),
                        rows == null ? Map.of() : organisations(rows.items(), by)));
        return "member/list";
    }

    private Map<PlaceKey, String> names(List<MemberLine> rows) {
        var keys = new HashSet<PlaceKey>();
        for (var row : rows) {
            var compound = new PlaceKey(row.place());
            keys.add(compound);
            keys.add(compound.at(PlaceLevel.COMMUNITY));
        }
        return pages.names(keys);
    }

    private Map<UUID, String> organisations(List<MemberLine> rows, Actor by) {
        return pages.organisationNames(
                rows.stream()
                        .map(MemberLine::organisation)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                pages.seen(by));
    }

    /**
     * What the list is read from.
     *
     * @param listing the records
     * @param counts their kept counts
     * @param rollUp totals by category
     */
    @org.springframework.stereotype.Component
    record Reading(MemberListing listing, MemberCounts counts, RollUp rollUp) {}
}
