package org.yuanba.exchange.spi;

import java.util.Map;

/**
 * A record an import wrote, with what it was before.
 *
 * @param written the record as written
 * @param isNew whether the import made it
 * @param before canonical texts by column before, of the columns that changed
 * @param after canonical texts by column after, of the columns that changed
 */
public record Undoable(Written written, boolean isNew, Map<String, String> before, Map<String, String> after) {}
