package org.yuanba.organisation.formation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * The application for a formation.
 *
 * @param here where one is
 * @param kind the kind chosen
 * @param name the name typed
 * @param ticked the compounds ticked
 * @param fullMembers the number typed
 * @param known how many full members are known by name, none when nobody counts them
 * @param superior the superior chosen
 * @param superiors those that could stand above it
 * @param compounds those one may tick
 * @param lacking those of the community nobody answers for
 * @param least how many full members a branch needs
 * @param most how many units a joint branch has as a rule
 * @param refusals why it was not taken
 */
public record FormationFormView(
        Place here,
        OrganisationKind kind,
        String name,
        Set<PlaceKey> ticked,
        String fullMembers,
        @Nullable Integer known,
        @Nullable OrganisationId superior,
        List<OrganisationRecord> superiors,
        List<Place> compounds,
        List<PlaceKey> lacking,
        int least,
        int most,
        List<Refusal> refusals) {

    /** The kinds one may form. */
    public List<OrganisationKind> kinds() {
        return Arrays.stream(OrganisationKind.values())
                .filter(OrganisationKind::isParty)
                .toList();
    }

    /** Whether nobody answers for this compound. */
    public boolean isLacking(Place compound) {
        return lacking.contains(compound.key());
    }

    /** Why a field was refused, or none. */
    public @Nullable Refusal refusal(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** Whether there are too few members for a branch, and the way of a joint branch is to be offered. */
    public boolean offersJoint() {
        return kind == OrganisationKind.BRANCH && refusal("fullMembers") != null;
    }

    /** The application for a joint branch with neighbours nobody answers for, ready to be sent. */
    public String jointUrl() {
        var community = here.level() == PlaceLevel.COMPOUND ? here.key().at(PlaceLevel.COMMUNITY) : here.key();
        var url = UriComponentsBuilder.fromPath("/p/" + community + "/organisations/formations/new")
                .queryParam("kind", OrganisationKind.JOINT_BRANCH.name());
        together().forEach(compound -> url.queryParam("compounds", compound.value()));
        return url.build().toUriString();
    }

    /** The compounds ticked and neighbours nobody answers for, as many as a joint branch has. */
    public List<PlaceKey> together() {
        return java.util.stream.Stream.concat(ticked.stream(), lacking.stream())
                .distinct()
                .limit(most)
                .toList();
    }

    /** Where the form is sent. */
    public String url() {
        return "/p/" + here.key() + "/organisations/formations/new";
    }

    /** Where one comes from. */
    public String back() {
        return "/p/" + here.key() + "/organisations";
    }
}
