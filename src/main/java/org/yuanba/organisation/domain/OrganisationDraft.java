package org.yuanba.organisation.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.shared.PlaceKey;

/**
 * An organisation as it is to be.
 *
 * @param kind what it is
 * @param name what it is called
 * @param place where it belongs
 * @param compounds the compounds it answers for
 * @param superior the organisation above it, or none
 * @param since its first day
 */
public record OrganisationDraft(
        OrganisationKind kind,
        String name,
        PlaceKey place,
        Set<PlaceKey> compounds,
        @Nullable OrganisationId superior,
        LocalDate since) {}
