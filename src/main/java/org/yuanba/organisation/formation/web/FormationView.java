package org.yuanba.organisation.formation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.audit.AuditLine;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.desk.Typed;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.formation.Formation;
import org.yuanba.organisation.formation.FormationState;
import org.yuanba.organisation.web.HolderChoice;
import org.yuanba.organisation.web.Holders;
import org.yuanba.person.PersonCard;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * One formation case.
 *
 * @param here where one is
 * @param formation the case
 * @param names names of places
 * @param superior who decides, or none
 * @param secretary who was elected, as far as the reader may see her
 * @param mostMembers how many members a branch has as a rule, when these are more; otherwise none
 * @param typed what is in the form of the election
 * @param holder choosing who was elected
 * @param mayApply whether the reader may act for those who applied
 * @param mayDecide whether the reader may decide
 * @param isOwn whether the reader applied herself
 * @param refusals why something just asked for was not done
 * @param history what happened
 */
public record FormationView(
        Place here,
        Formation formation,
        Map<PlaceKey, String> names,
        @Nullable OrganisationRecord superior,
        @Nullable PersonCard secretary,
        @Nullable Integer mostMembers,
        Typed typed,
        HolderChoice holder,
        boolean mayApply,
        boolean mayDecide,
        boolean isOwn,
        List<Refusal> refusals,
        List<AuditLine> history) {

    /** The steps in their order, as far as the case goes. */
    public List<FormationState> steps() {
        return switch (formation.state()) {
            case REFUSED -> List.of(FormationState.APPLIED, FormationState.REFUSED);
            case WITHDRAWN -> List.of(FormationState.APPLIED, FormationState.WITHDRAWN);
            default ->
                List.of(FormationState.APPLIED, FormationState.APPROVED, FormationState.ELECTED, FormationState.FILED);
        };
    }

    /** Whether a step is done. */
    public boolean isDone(FormationState step) {
        return step.ordinal() <= formation.state().ordinal();
    }

    /** What a place is called. */
    public String name(PlaceKey place) {
        return names.getOrDefault(place, place.value());
    }

    /** Who was elected. */
    public @Nullable String elected() {
        return secretary == null ? null : Holders.said(secretary);
    }

    /** What was typed into a field of the election, or this to begin with. */
    public String typed(String field, String beginning) {
        return typed.sent().containsKey(field) ? typed.text(field) : beginning;
    }

    /** Why a field was refused, or none. */
    public @Nullable Refusal refusal(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** Its page, or one below it. */
    public String url(String below) {
        return "/p/" + here.key() + "/organisations/formations/"
                + formation.id().value() + below;
    }
}
