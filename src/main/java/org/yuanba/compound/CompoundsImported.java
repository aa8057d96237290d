package org.yuanba.compound;

import java.util.List;
import org.yuanba.shared.PlaceKey;

/**
 * Many compounds were written at once, by an import or its undoing.
 *
 * @param opened those that entered the ledger
 * @param edited those whose facts changed
 * @param withdrawn those that left it again, as if they had never been
 */
public record CompoundsImported(List<PlaceKey> opened, List<PlaceKey> edited, List<PlaceKey> withdrawn) {}
