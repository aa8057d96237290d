package org.yuanba.board.spi;

import org.yuanba.shared.PlaceKey;

/**
 * Something a section shows has changed: the board is drawn anew once the transaction is done. Without it a change
 * shows within ten seconds.
 *
 * @param place the compound, or a place above whose compounds all show it
 */
public record BoardContentChanged(PlaceKey place) {}
