package org.yuanba.web.feedback;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone said about this site.
 *
 * @param id its id
 * @param code on the slip, to read the answer with
 * @param kind suggestion, complaint or fault
 * @param body her words
 * @param sentAt when she said it
 * @param answer what was answered, or none yet
 * @param answeredAt when, or not yet
 */
public record Feedback(
        UUID id,
        String code,
        Kind kind,
        String body,
        Instant sentAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** The answer, once there is one. */
    public Optional<String> answered() {
        return Optional.ofNullable(answer);
    }

    /** What it is about; its word is the message {@code feedback.kind.<name in lower case>}. */
    public enum Kind {
        /** How it could be better. */
        SUGGESTION,
        /** What is wrong with how this is done. */
        COMPLAINT,
        /** Something on the site does not work or states something wrong. */
        FAULT;

        /** Message key of its word. */
        public String key() {
            return "feedback.kind." + name().toLowerCase(Locale.ROOT);
        }
    }
}
