package org.yuanba.exchange.spi;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/** What a row is about. */
public sealed interface Match {

    /**
     * A record that does not exist yet.
     *
     * @param identity two rows of one file with the same text are the same new record
     * @param resolved values the sheet resolved for itself and wants back when writing, such as the community's key
     */
    record New(String identity, Map<String, String> resolved) implements Match {}

    /**
     * A record that exists.
     *
     * @param id its id
     * @param version its version now
     * @param byId whether the row named it by the hidden id, so that a blank cell means "make it blank"
     * @param name what it is called
     * @param place where it is
     * @param current canonical texts by column code as they stand now
     */
    record Existing(UUID id, int version, boolean byId, String name, PlaceKey place, Map<String, String> current)
            implements Match {}

    /**
     * A row that cannot be taken.
     *
     * @param column the column to mark, or none for the whole row
     * @param reason message key of what is wrong and what to do
     * @param arguments its arguments
     */
    record Refused(@Nullable String column, String reason, List<Object> arguments) implements Match {}
}
