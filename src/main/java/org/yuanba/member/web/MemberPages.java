package org.yuanba.member.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.member.MemberId;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberPermissions;
import org.yuanba.member.domain.Members;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.NotHere;

/** What every page of members begins with: the place, the member, names of places and organisations. */
@Component
public class MemberPages {

    private final Members members;
    private final Places places;
    private final Organisations organisations;
    private final Access access;

    MemberPages(Members members, Places places, Organisations organisations, Access access) {
        this.members = members;
        this.places = places;
        this.organisations = organisations;
        this.access = access;
    }

    /** The place, if it may be seen. */
    public Place here(PlaceKey place, Scope scope) {
        return places.find(place, scope).orElseThrow(NotHere::new);
    }

    /** The place, which is a community or a compound. */
    public Place near(PlaceKey place, Scope scope) {
        if (isAbove(place)) {
            throw new NotHere();
        }
        return here(place, scope);
    }

    /** The community itself. */
    public Place community(PlaceKey place, Scope scope) {
        if (place.level() != PlaceLevel.COMMUNITY) {
            throw new NotHere();
        }
        return here(place, scope);
    }

    /** Whether the place is above the community, where nobody looks for persons. */
    public static boolean isAbove(PlaceKey place) {
        return place.level().compareTo(PlaceLevel.COMMUNITY) < 0;
    }

    /** Everything this reader may see of persons: a yard's member may be kept as a person of the community. */
    public Scope seen(Actor by) {
        return access.scope(by, MemberPermissions.VIEW);
    }

    /** The member, who lives in the place. */
    public Member member(PlaceKey place, UUID id, Scope scope) {
        return members.find(new MemberId(id), scope.within(place)).orElseThrow(NotHere::new);
    }

    /** The compounds one may choose at a community, or the compound itself. */
    public List<Place> compounds(PlaceKey place, Scope scope) {
        return place.level() == PlaceLevel.COMPOUND
                ? List.of(here(place, scope))
                : places.children(place, scope).stream()
                        .filter(child -> child.level() == PlaceLevel.COMPOUND)
                        .toList();
    }

    /** The places below. */
    public List<Place> below(PlaceKey place, Scope scope) {
        return places.children(place, scope);
    }

    /** Names of places. */
    public Map<PlaceKey, String> names(Collection<PlaceKey> keys) {
        return places.namesOf(keys);
    }

    /** The party organisations of the community and those that answer for the compound. */
    public List<OrganisationRecord> organisations(PlaceKey place, Scope scope) {
        var here = organisations.at(place, scope).stream();
        var found = place.level() == PlaceLevel.COMPOUND
                ? Stream.concat(here, organisations.answeringFor(place, scope).stream())
                : Stream.concat(
                        here,
                        compounds(place, scope).stream()
                                .limit(60)
                                .flatMap(compound -> organisations.answeringFor(compound.key(), scope).stream()));
        return found
                .filter(one -> one.kind().isParty())
                .collect(
                        Collectors.toMap(OrganisationRecord::id, one -> one, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Names of organisations. */
    public Map<UUID, String> organisationNames(Collection<UUID> ids, Scope scope) {
        return ids.isEmpty()
                ? Map.of()
                : organisations.byIds(ids.stream().map(OrganisationId::new).toList(), scope).stream()
                        .collect(Collectors.toMap(one -> one.id().value(), OrganisationRecord::name));
    }
}
