package org.yuanba.exchange.spi;

import java.util.UUID;
import org.yuanba.shared.PlaceKey;

/**
 * A record as an import wrote it.
 *
 * @param id its id
 * @param place where it is
 * @param name what it is called
 * @param version its version after writing
 */
public record Written(UUID id, PlaceKey place, String name, int version) {}
