package org.yuanba.organisation;

import java.time.LocalDate;
import java.util.Set;
import org.yuanba.shared.PlaceKey;

/**
 * An organisation ended.
 *
 * @param id its id
 * @param place where it belonged
 * @param compounds the compounds it answered for
 * @param lastDay its last day
 */
public record OrganisationEnded(OrganisationId id, PlaceKey place, Set<PlaceKey> compounds, LocalDate lastDay) {}
