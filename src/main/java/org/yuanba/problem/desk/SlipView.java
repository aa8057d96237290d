package org.yuanba.problem.desk;

import org.yuanba.place.Place;
import org.yuanba.problem.intake.Receipt;

/**
 * The slip a resident takes home.
 *
 * @param here the compound
 * @param receipt number and code
 * @param helpedBy who wrote it down, empty when nobody did
 * @param agreedHow how she agreed
 * @param days working days until the answer
 */
public record SlipView(Place here, Receipt receipt, String helpedBy, String agreedHow, int days) {

    /** The page of the problem. */
    public String url() {
        return "/p/" + here.key() + "/problems/" + receipt.problem().value();
    }
}
