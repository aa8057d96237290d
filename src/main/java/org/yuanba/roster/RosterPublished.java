package org.yuanba.roster;

import org.yuanba.shared.PlaceKey;

/**
 * A roster was published, and never changes from then on.
 *
 * @param roster its id
 * @param place the compound
 * @param number counts the published rosters of the compound
 */
public record RosterPublished(RosterId roster, PlaceKey place, int number) {}
