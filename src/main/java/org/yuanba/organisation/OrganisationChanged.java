package org.yuanba.organisation;

import java.util.Set;
import org.yuanba.shared.PlaceKey;

/**
 * An organisation got another name, kind, superior, or answers for other compounds.
 *
 * @param id its id
 * @param place where it belongs
 * @param compounds all compounds it answered for before or answers for now
 */
public record OrganisationChanged(OrganisationId id, PlaceKey place, Set<PlaceKey> compounds) {}
