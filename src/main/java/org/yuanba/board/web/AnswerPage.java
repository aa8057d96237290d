package org.yuanba.board.web;

import org.jspecify.annotations.Nullable;
import org.yuanba.board.objection.Objection;
import org.yuanba.place.Place;

/**
 * What became of an objection, for whoever has its number.
 *
 * @param place the compound
 * @param board the address of its board
 * @param number the number as typed
 * @param objection the objection of that number, or none
 */
public record AnswerPage(
        Place place, String board, String number, @Nullable Objection objection) {

    /** The number as it is read out: 7K4M 9CDF. */
    public String spoken() {
        return number.length() == 8 ? number.substring(0, 4) + " " + number.substring(4) : number;
    }
}
