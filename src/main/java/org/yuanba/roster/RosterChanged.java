package org.yuanba.roster;

import org.yuanba.shared.PlaceKey;

/**
 * Somebody else is on duty than a roster said when it was published.
 *
 * @param roster its id
 * @param place the compound
 */
public record RosterChanged(RosterId roster, PlaceKey place) {}
