package org.yuanba.organisation.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;

/** Tells the audit trail what happened to an organisation. */
@Component
public class OrganisationTrail {

    private final AuditTrail trail;
    private final Organisations organisations;
    private final Places places;
    private final Access access;

    OrganisationTrail(AuditTrail trail, Organisations organisations, Places places, Access access) {
        this.trail = trail;
        this.organisations = organisations;
        this.places = places;
        this.access = access;
    }

    /** That something happened to it, with what changed. */
    public void record(AuditEntry entry) {
        trail.record(entry);
    }

    /** An entry about it. */
    public static AuditEntry entry(String act, OrganisationRecord organisation, Actor by) {
        return AuditEntry.of(
                by,
                "organisation." + act,
                organisation.place(),
                organisation.id().value(),
                organisation.name());
    }

    /** The entry of a founding. */
    AuditEntry founded(OrganisationRecord organisation, Actor by) {
        var entry = entry("formed", organisation, by)
                .with("kind", null, AuditEntry.word(organisation.kind().key()))
                .with("since", null, organisation.since().toString());
        return organisation.compounds().isEmpty()
                ? entry
                : entry.with("compounds", null, names(organisation.compounds()));
    }

    /** The entry of a change. */
    AuditEntry changed(OrganisationRecord before, OrganisationDraft after, Actor by) {
        var entry = entry("changed", before, by);
        if (!before.name().equals(after.name())) {
            entry = entry.with("name", before.name(), after.name());
        }
        if (before.kind() != after.kind()) {
            entry = entry.with(
                    "kind",
                    AuditEntry.word(before.kind().key()),
                    AuditEntry.word(after.kind().key()));
        }
        if (!Objects.equals(before.superior(), after.superior())) {
            entry = entry.with("superior", name(before.superior()), name(after.superior()));
        }
        if (!before.compounds().equals(after.compounds())) {
            entry = entry.with("compounds", names(before.compounds()), names(after.compounds()));
        }
        return entry;
    }

    private @Nullable String name(@Nullable OrganisationId id) {
        return id == null
                ? null
                : organisations
                        .find(id, access.scope(Actor.system()))
                        .map(OrganisationRecord::name)
                        .orElse(null);
    }

    private @Nullable String names(Collection<PlaceKey> compounds) {
        if (compounds.isEmpty()) {
            return null;
        }
        var names = places.namesOf(compounds);
        Set<PlaceKey> sorted = new LinkedHashSet<>(compounds.stream().sorted().toList());
        return sorted.stream()
                .map(compound -> names.getOrDefault(compound, compound.value()))
                .collect(Collectors.joining("、"));
    }
}
