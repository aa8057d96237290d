package org.yuanba.volunteer;

import java.time.LocalDate;
import org.yuanba.shared.PlaceKey;

/**
 * A team ended.
 *
 * @param team its id
 * @param place compound or community
 * @param lastDay its last day
 */
public record TeamEnded(TeamId team, PlaceKey place, LocalDate lastDay) {}
