package org.yuanba.board.objection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.NoticeId;

/**
 * What one person said about a notice, for its handlers.
 *
 * @param id its id
 * @param notice what it is about
 * @param number the number the person was given
 * @param channel how it came in
 * @param said the words
 * @param hasContact whether the person left a way to be reached
 * @param receivedAt when
 * @param answer what was answered, none while it waits
 * @param answeredAt when, or none
 */
public record Objection(
        UUID id,
        NoticeId notice,
        String number,
        Channel channel,
        String said,
        boolean hasContact,
        Instant receivedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** Whether it waits for an answer. */
    public boolean isWaiting() {
        return answeredAt == null;
    }
}
