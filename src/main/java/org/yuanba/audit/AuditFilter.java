package org.yuanba.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the trail to read.
 *
 * @param account by this account, or by anyone
 * @param module in this module, or in all
 * @param subject about this record, or about any
 * @param since from this instant on, or from the beginning
 * @param before older than this entry, or from the newest
 */
public record AuditFilter(
        @Nullable UUID account,
        @Nullable String module,
        @Nullable UUID subject,
        @Nullable Instant since,
        @Nullable Position before) {

    /**
     * Where one page ends and the next begins.
     *
     * @param at time of the last entry shown
     * @param id its id
     */
    public record Position(Instant at, UUID id) {

        /** As it stands in an address; empty when the text is none. */
        public static Optional<Position> parse(String text) {
            try {
                var parts = text.split("_", 2);
                return Optional.of(new Position(Instant.parse(parts[0]), UUID.fromString(parts[1])));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return at + "_" + id;
        }
    }
}
