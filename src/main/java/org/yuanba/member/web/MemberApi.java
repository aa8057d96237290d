package org.yuanba.member.web;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.member.listing.MemberLine;
import org.yuanba.member.listing.MemberListing;
import org.yuanba.member.listing.MemberQuestion;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;

/** The list of members as data, masked as on the page. */
@RestController
@Requires("member:view")
class MemberApi {

    private final MemberListing listing;

    MemberApi(MemberListing listing) {
        this.listing = listing;
    }

    @GetMapping("/api/places/{place}/members")
    PageOf<MemberLine> list(@PathVariable PlaceKey place, @RequestParam Map<String, String> asked, Scope scope) {
        return listing.list(place, scope, MemberQuestion.of(asked));
    }
}
