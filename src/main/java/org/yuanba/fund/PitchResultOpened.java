package org.yuanba.fund;

import org.yuanba.shared.PlaceKey;

/**
 * The result of a pitch event was opened.
 *
 * @param pitch which
 * @param place where it was held
 */
public record PitchResultOpened(PitchId pitch, PlaceKey place) {}
