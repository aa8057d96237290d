package org.yuanba.fund.allocation.reasons;

import java.math.BigDecimal;

/**
 * What would have changed an outcome, found by counting again; with it the project wins.
 *
 * @param amount the number
 * @param exact whether every lesser change was tried and does not do; otherwise it is the least that was found
 */
public record Found(BigDecimal amount, boolean exact) {}
