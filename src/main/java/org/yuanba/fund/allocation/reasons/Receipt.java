package org.yuanba.fund.allocation.reasons;

import java.util.Map;
import org.yuanba.fund.allocation.Fraction;

/**
 * What the share of each voter of a ballot paid for.
 *
 * @param ballot position of the ballot
 * @param share what she began with
 * @param payments what she paid, by position of the project
 * @param left what she had left
 * @param won how many of the projects of her ballot won, by whatever way
 */
public record Receipt(int ballot, Fraction share, Map<Integer, Fraction> payments, Fraction left, int won) {}
