package org.yuanba.board;

import org.yuanba.shared.PlaceKey;

/**
 * Somebody objected to a notice, or asked about it.
 *
 * @param notice which
 * @param place the compound
 * @param number the number the objector was given
 */
public record ObjectionReceived(NoticeId notice, PlaceKey place, String number) {}
