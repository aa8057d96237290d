package org.yuanba.member.domain;

import org.jspecify.annotations.Nullable;
import org.yuanba.member.Category;
import org.yuanba.member.Standing;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.shared.PlaceKey;

/**
 * What is kept of a member: no more than a neighbourhood needs.
 *
 * @param category how she belongs here
 * @param standing full or on probation
 * @param organisation where she takes part, or none
 * @param place the compound she lives in
 * @param building which building, or none
 * @param entrance which entrance, or none
 */
public record MemberFacts(
        Category category,
        Standing standing,
        @Nullable OrganisationId organisation,
        PlaceKey place,
        @Nullable String building,
        @Nullable String entrance) {}
