package org.yuanba.exchange.spi;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record to write.
 *
 * @param row number of the row in the file
 * @param id the record to change, none for a new one
 * @param version the version it is changed from; a record of another version is refused by an exception
 * @param before canonical texts by column before, only of the columns that change; empty for a new record
 * @param after canonical texts by column, all of them for a new record, else only what changes; a text missing here but
 *     present before becomes blank
 * @param resolved what {@link Match.New#resolved()} held
 */
public record RowChange(
        int row,
        @Nullable UUID id,
        int version,
        Map<String, String> before,
        Map<String, String> after,
        Map<String, String> resolved) {}
