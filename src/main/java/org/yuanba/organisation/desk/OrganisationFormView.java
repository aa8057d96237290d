package org.yuanba.organisation.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.domain.StoredOrganisation;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * The form of a new or standing organisation.
 *
 * @param here where one is
 * @param stored the organisation, none for a new one
 * @param draft what is in the form
 * @param superiors those that could stand above it
 * @param compounds those one may tick
 * @param refusals why it was not kept
 */
public record OrganisationFormView(
        Place here,
        @Nullable StoredOrganisation stored,
        OrganisationDraft draft,
        List<OrganisationRecord> superiors,
        List<Place> compounds,
        List<Refusal> refusals) {

    /** The kinds one may choose: any for a new one, of the same sort for one that stands. */
    public List<OrganisationKind> kinds() {
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> stored == null
                        || kind.isParty() == stored.record().kind().isParty())
                .toList();
    }

    /** Whether this one is the superior chosen. */
    public boolean isSuperior(OrganisationRecord other) {
        return other.id().equals(draft.superior());
    }

    /** Whether it may be its own superior: never. */
    public boolean isOther(OrganisationRecord other) {
        return stored == null || !stored.record().id().equals(other.id());
    }

    /** The compounds ticked. */
    public Set<PlaceKey> ticked() {
        return draft.compounds();
    }

    /** The first day, as a field holds it. */
    public LocalDate since() {
        return draft.since();
    }

    /** Why a field was refused, or none. */
    public @Nullable Refusal refusal(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** Where one comes from. */
    public String back() {
        return "/p/" + here.key() + "/organisations"
                + (stored == null ? "" : "/" + stored.record().id().value());
    }

    /** Where the form is sent. */
    public String url() {
        return back() + (stored == null ? "/new" : "/edit");
    }
}
