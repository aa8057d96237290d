package org.yuanba.notify.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.notify.Way;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;

/**
 * A message as it is read.
 *
 * @param id its id
 * @param person whom it is for, none for an account
 * @param place where it belongs
 * @param template its sentence
 * @param told the values in it, as stored
 * @param link where one reads more, or none
 * @param urgent whether it was marked so
 * @param state how far it has come
 * @param way how it went or is to go, or none while it waits
 * @param afterGateway whether a gateway was tried before in vain
 * @param at when it was written
 * @param isRead whether its reader has seen it
 */
public record MessageRow(
        UUID id,
        @Nullable PersonId person,
        PlaceKey place,
        String template,
        List<String> told,
        @Nullable String link,
        boolean urgent,
        State state,
        @Nullable Way way,
        boolean afterGateway,
        Instant at,
        boolean isRead) {

    /** How far a message has come. */
    public enum State {
        /** It is on its way. */
        WAITING,
        /** A gateway took it. */
        SENT,
        /** It stands where its reader finds it. */
        SHOWN,
        /** Somebody is to tell it. */
        BY_HAND,
        /** Somebody told it. */
        HANDED;

        /** Message key of the state in words. */
        public String key() {
            return "notify.state." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
