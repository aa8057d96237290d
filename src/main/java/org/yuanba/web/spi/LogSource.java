package org.yuanba.web.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.Scope;

/** What happened in a place lately. */
public interface LogSource {

    /** The latest events inside the scope, newest first, at most so many. */
    List<Event> latest(Scope scope, int most);

    /**
     * One event.
     *
     * @param at when
     * @param sentenceKey message key of the sentence
     * @param arguments its arguments
     * @param url where one reads more, or none
     */
    record Event(
            Instant at,
            String sentenceKey,
            List<Object> arguments,
            @Nullable String url) {}
}
