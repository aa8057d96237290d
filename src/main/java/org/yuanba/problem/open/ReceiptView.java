package org.yuanba.problem.open;

import org.yuanba.place.Place;
import org.yuanba.problem.intake.Receipt;

/**
 * What whoever told a problem is given.
 *
 * @param here the compound
 * @param board address of its board
 * @param receipt number and code
 * @param days working days until the answer
 */
public record ReceiptView(Place here, String board, Receipt receipt, int days) {}
