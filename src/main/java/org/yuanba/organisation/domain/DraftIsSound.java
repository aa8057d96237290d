package org.yuanba.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.Organisations;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * An organisation has a name nobody else in the community has, answers for standing compounds inside its place, and its
 * superior is of the same sort and not below it.
 */
@Component
public class DraftIsSound {

    private static final int LONGEST = 80;

    private final OrganisationTable table;
    private final Organisations organisations;
    private final Places places;
    private final Access access;

    DraftIsSound(OrganisationTable table, Organisations organisations, Places places, Access access) {
        this.table = table;
        this.organisations = organisations;
        this.places = places;
        this.access = access;
    }

    /** What is wrong with it, in the order of fields. */
    public List<Refusal> check(OrganisationDraft draft, @Nullable OrganisationId id, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (draft.name().isBlank() || draft.name().length() > LONGEST) {
            refusals.add(Refusal.of("name", "organisation.wrong.name", LONGEST));
        } else if (table.isTaken(draft.name(), home(draft.place()), id)) {
            refusals.add(Refusal.of("name", "organisation.wrong.name.taken", draft.name()));
        }
        if (draft.since().isAfter(today)) {
            refusals.add(Refusal.of("since", "organisation.wrong.since.future"));
        }
        compounds(draft, refusals);
        superior(draft, id, refusals);
        return refusals;
    }

    private void compounds(OrganisationDraft draft, List<Refusal> refusals) {
        if (draft.compounds().stream().anyMatch(compound -> !draft.place().covers(compound))) {
            refusals.add(Refusal.of("compounds", "organisation.wrong.compounds.outside"));
            return;
        }
        var standing = places.these(List.copyOf(draft.compounds()), access.scope(Actor.system())).stream()
                .filter(Place::isOpen)
                .count();
        if (standing < draft.compounds().size()) {
            refusals.add(Refusal.of("compounds", "organisation.wrong.compounds.closed"));
        }
    }

    private void superior(OrganisationDraft draft, @Nullable OrganisationId id, List<Refusal> refusals) {
        var superior = draft.superior();
        if (superior == null) {
            return;
        }
        var above = organisations.find(superior, access.scope(Actor.system()));
        if (above.isEmpty() || above.get().until() != null) {
            refusals.add(Refusal.of("superior", "organisation.wrong.superior.gone"));
        } else if (above.get().kind().isParty() != draft.kind().isParty()) {
            refusals.add(Refusal.of("superior", "organisation.wrong.superior.sort"));
        } else if (id != null && (superior.equals(id) || table.isUnder(superior, id))) {
            refusals.add(Refusal.of("superior", "organisation.wrong.superior.circle"));
        }
    }

    private static PlaceKey home(PlaceKey place) {
        return place.level() == PlaceLevel.COMPOUND ? place.at(PlaceLevel.COMMUNITY) : place;
    }
}
