package org.yuanba.board.sheet;

import org.jspecify.annotations.Nullable;
import org.yuanba.board.domain.Board;
import org.yuanba.place.Place;

/**
 * The poster that leads to a board.
 *
 * @param place the compound
 * @param board its phones and code
 * @param qr the code, none while this is a trial
 * @param address as one types it, or none
 */
public record PosterView(
        Place place,
        Board board,
        @Nullable QrCode qr,
        @Nullable String address) {

    static PosterView of(Place place, Board board, PublicAddress address) {
        return new PosterView(
                place,
                board,
                address.of(board.code()).map(QrCode::of).orElse(null),
                address.spoken(board.code()).orElse(null));
    }
}
