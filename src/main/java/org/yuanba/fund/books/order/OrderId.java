package org.yuanba.fund.books.order;

import java.util.UUID;

/**
 * Id of a payment as it was prepared.
 *
 * @param value a UUIDv7
 */
public record OrderId(UUID value) {}
