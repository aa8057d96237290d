package org.yuanba.volunteer;

import org.yuanba.shared.PlaceKey;

/**
 * A team was founded.
 *
 * @param team its id
 * @param place compound or community
 * @param kind what it is
 */
public record TeamFounded(TeamId team, PlaceKey place, TeamKind kind) {}
