package org.yuanba.compound.domain;

import org.yuanba.compound.CompoundId;
import org.yuanba.compound.ledger.Facts;

/**
 * Other facts for a compound.
 *
 * @param id which
 * @param version the version they were written against
 * @param facts all of them, as they are to be
 */
public record Revision(CompoundId id, int version, Facts facts) {}
