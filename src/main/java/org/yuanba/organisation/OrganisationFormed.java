package org.yuanba.organisation;

import java.time.LocalDate;
import java.util.Set;
import org.yuanba.shared.PlaceKey;

/**
 * An organisation came into being.
 *
 * @param id its id
 * @param kind what it is
 * @param place where it belongs
 * @param compounds the compounds it answers for
 * @param since its first day
 */
public record OrganisationFormed(
        OrganisationId id, OrganisationKind kind, PlaceKey place, Set<PlaceKey> compounds, LocalDate since) {}
