package org.yuanba.fund.review;

import java.time.LocalDate;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.PlaceKey;

/**
 * A payment that stands out.
 *
 * @param concern why
 * @param movement which
 * @param place where its money is held
 * @param day its day
 * @param fund the account it left, by name
 * @param payee who was paid
 * @param purpose what it is for
 * @param fen how much
 */
public record StandsOut(
        Concern concern,
        MovementId movement,
        PlaceKey place,
        LocalDate day,
        String fund,
        String payee,
        Purpose purpose,
        long fen) {

    /** Its page. */
    public String url() {
        return "/p/" + place + "/funds/movements/" + movement.value();
    }
}
