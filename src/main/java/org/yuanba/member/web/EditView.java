package org.yuanba.member.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.Category;
import org.yuanba.member.Standing;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.Member;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.place.Place;

/**
 * The form of a member.
 *
 * @param here where
 * @param standing the record, or none for a new one
 * @param typed what was typed
 * @param problem what is wrong, or none
 * @param compounds where she may live
 * @param organisations where she may take part
 * @param bases why she may be on record
 * @param identity whether this city keeps identity numbers
 */
public record EditView(
        Place here,
        @Nullable Member standing,
        Typed typed,
        @Nullable Problem problem,
        List<Place> compounds,
        List<OrganisationRecord> organisations,
        List<Bases.Basis> bases,
        boolean identity) {

    /** Where the form goes. */
    public String url() {
        return "/p/" + here.key() + "/members/"
                + (standing == null ? "new" : standing.id().value() + "/edit");
    }

    /** Where one goes back to. */
    public String back() {
        return "/p/" + here.key() + "/members"
                + (standing == null ? "" : "/" + standing.id().value());
    }

    /** Every category. */
    public Category[] categories() {
        return Category.values();
    }

    /** Full or on probation. */
    public Standing[] standings() {
        return Standing.values();
    }
}
