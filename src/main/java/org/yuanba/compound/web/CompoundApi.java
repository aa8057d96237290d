package org.yuanba.compound.web;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.compound.listing.CompoundListing;
import org.yuanba.compound.listing.CompoundListing.Row;
import org.yuanba.compound.listing.CompoundQuestion;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;

/** The list of compounds as data; it holds no personal data. */
@RestController
@Requires("compound:view")
class CompoundApi {

    private final CompoundListing listing;

    CompoundApi(CompoundListing listing) {
        this.listing = listing;
    }

    @GetMapping("/api/places/{place}/compounds")
    PageOf<Row> list(@PathVariable PlaceKey place, @RequestParam Map<String, String> asked, Scope scope) {
        return listing.list(place, scope, CompoundQuestion.of(asked));
    }
}
