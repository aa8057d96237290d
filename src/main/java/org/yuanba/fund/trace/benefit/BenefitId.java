package org.yuanba.fund.trace.benefit;

import java.util.UUID;

/**
 * Id of a benefit.
 *
 * @param value a UUIDv7
 */
public record BenefitId(UUID value) {}
