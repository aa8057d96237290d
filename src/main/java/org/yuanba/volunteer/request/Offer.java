package org.yuanba.volunteer.request;

import java.util.Locale;
import java.util.UUID;
import org.yuanba.person.PersonId;
import org.yuanba.volunteer.RequestId;

/**
 * Somebody was asked whether she would come.
 *
 * @param id its id
 * @param request what for
 * @param person who
 * @param state what became of it
 */
public record Offer(UUID id, RequestId request, PersonId person, State state) {

    /** What became of asking somebody. */
    public enum State {
        /** She has not answered. */
        ASKED,
        /** She would come. */
        ACCEPTED,
        /** She cannot; nobody asks why. */
        DECLINED,
        /** She had accepted and cannot after all. */
        STEPPED_BACK,
        /** Somebody else comes, or nobody needs to. */
        OVER;

        /** Message key of the state in words. */
        public String key() {
            return "offer.state." + name().toLowerCase(Locale.ROOT);
        }
    }
}
