package org.yuanba.board.desk;

import org.jspecify.annotations.Nullable;
import org.yuanba.board.domain.Board;
import org.yuanba.board.sheet.QrCode;

/**
 * The card of a board.
 *
 * @param board phone and code
 * @param standing how many notices are on it
 * @param qr the code, or none while this is a trial
 */
public record CardView(Board board, int standing, @Nullable QrCode qr) {

    /** The working side. */
    public String desk() {
        return "/p/" + board.place() + "/board";
    }
}
