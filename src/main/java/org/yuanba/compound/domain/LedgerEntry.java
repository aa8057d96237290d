package org.yuanba.compound.domain;

import org.yuanba.compound.ledger.Facts;
import org.yuanba.shared.PlaceKey;

/**
 * A compound that is to enter the ledger.
 *
 * @param community key of the community it lies in
 * @param facts what is known of it
 */
public record LedgerEntry(PlaceKey community, Facts facts) {}
