package org.yuanba.organisation.web;

import org.springframework.web.util.UriComponentsBuilder;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.place.Place;
import org.yuanba.shared.PageOf;

/**
 * The organisations of a place.
 *
 * @param here the place
 * @param words what was looked for
 * @param kind only of this kind, or empty
 * @param rows those on this page
 */
public record OrganisationListView(Place here, String words, String kind, PageOf<OrganisationRecord> rows) {

    /** The kinds one may choose. */
    public OrganisationKind[] kinds() {
        return OrganisationKind.values();
    }

    /** The page of one. */
    public String url(OrganisationRecord row) {
        return "/p/" + here.key() + "/organisations/" + row.id().value();
    }

    /** Another page. */
    public String url(int page) {
        return UriComponentsBuilder.fromPath("/p/" + here.key() + "/organisations/all")
                .queryParam("q", "{words}")
                .queryParam("kind", "{kind}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(words, kind)
                .toUriString();
    }
}
