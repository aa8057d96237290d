package org.yuanba.notify.spi;

import org.jspecify.annotations.Nullable;

/**
 * Something that carries messages to people. Called with the same key again when it is not known whether the last call
 * came through: one that honours the key delivers once.
 */
public interface Gateway {

    /** Its code, lower case, such as {@code sms}; its name is the message {@code gateway.<code>}. */
    String code();

    /** Which of several is tried first. */
    int order();

    /** Whether it can reach this one at all. Asked before each try; answers at once. */
    boolean canReach(Target to);

    /** Hands a message over, within seconds; an exception counts as a temporary failure. */
    Result send(Outgoing message);

    /** What became of a try. */
    sealed interface Result {

        /**
         * It was taken.
         *
         * @param reference the carrier's own number, or none
         */
        record Accepted(@Nullable String reference) implements Result {}

        /**
         * It was not taken now; a later try may succeed.
         *
         * @param why for the log, without anything personal
         */
        record Temporary(String why) implements Result {}

        /**
         * It will never be taken; another way is needed.
         *
         * @param why for the log, without anything personal
         */
        record Permanent(String why) implements Result {}
    }
}
