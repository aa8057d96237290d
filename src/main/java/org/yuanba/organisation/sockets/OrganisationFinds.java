package org.yuanba.organisation.sockets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.domain.OrganisationPermissions;
import org.yuanba.place.Places;
import org.yuanba.web.spi.SearchSource;

/** Finds organisations by name. */
@Component
class OrganisationFinds implements SearchSource {

    private final Organisations organisations;
    private final Places places;
    private final Access access;

    OrganisationFinds(Organisations organisations, Places places, Access access) {
        this.organisations = organisations;
        this.places = places;
        this.access = access;
    }

    @Override
    public String labelKey() {
        return "search.organisations";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Found> find(String words, Actor by, int most) {
        if (words.isBlank()) {
            return List.of();
        }
        var found = organisations.called(words, most, access.scope(by, OrganisationPermissions.VIEW));
        var names = places.namesOf(found.stream().map(OrganisationRecord::place).toList());
        return found.stream()
                .map(one -> new Found(
                        one.name(),
                        names.getOrDefault(one.place(), ""),
                        "/p/" + one.place() + "/organisations/" + one.id().value()))
                .toList();
    }
}
