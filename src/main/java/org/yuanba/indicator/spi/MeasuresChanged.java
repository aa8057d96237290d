package org.yuanba.indicator.spi;

import java.util.List;
import org.yuanba.shared.PlaceKey;

/**
 * What compounds contribute to measures may have changed, or whether they stand. Published in the transaction of the
 * change by the module whose measures they are.
 *
 * @param compounds their keys
 */
public record MeasuresChanged(List<PlaceKey> compounds) {}
