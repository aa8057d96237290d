package org.yuanba.notify.spi;

import org.jspecify.annotations.Nullable;

/**
 * A message as a gateway gets it.
 *
 * @param key the same for each try of the same message
 * @param to whom it is for
 * @param subject a few words
 * @param text the sentence
 * @param link the whole address to read more or answer, or none
 * @param urgent whether it was marked so
 */
public record Outgoing(
        String key,
        Target to,
        String subject,
        String text,
        @Nullable String link,
        boolean urgent) {}
