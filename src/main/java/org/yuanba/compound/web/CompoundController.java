package org.yuanba.compound.web;

import java.util.LinkedHashSet;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.compound.listing.CompoundCounts;
import org.yuanba.compound.listing.CompoundListing;
import org.yuanba.compound.listing.CompoundQuestion;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** 台账 of a place: the list above a compound, the facts at the compound itself. */
@Controller
@Requires("compound:view")
class CompoundController {

    private final CompoundListing listing;
    private final CompoundCounts counts;
    private final Places places;
    private final CompoundPage compoundPage;
    private final String tiles;

    CompoundController(
            CompoundListing listing,
            CompoundCounts counts,
            Places places,
            CompoundPage compoundPage,
            @Value("${yuanba.map.tiles:}") String tiles) {
        this.listing = listing;
        this.counts = counts;
        this.places = places;
        this.compoundPage = compoundPage;
        this.tiles = tiles;
    }

    @GetMapping("/p/{place}/compounds")
    String show(@PathVariable PlaceKey place, @RequestParam Map<String, String> asked, Scope scope, Model model) {
        if (place.level() == PlaceLevel.COMPOUND) {
            model.addAttribute("view", compoundPage.of(place, scope));
            return "compound/show";
        }
        var question = CompoundQuestion.of(asked);
        var tally = counts.tally(place, scope);
        var rows = listing.list(place, scope, question, tally);
        var communities = new LinkedHashSet<PlaceKey>();
        if (place.level() != PlaceLevel.COMMUNITY) {
            rows.items().forEach(row -> communities.add(row.community()));
        }
        model.addAttribute(
                "view",
                new CompoundListView(
                        place, rows, question, tally, places.namesOf(communities), MapView.of(rows, tiles)));
        return "compound/list";
    }
}
