package org.yuanba.volunteer.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.RequestId;
import org.yuanba.volunteer.RequestState;

/**
 * A request for help, without who asks and in which words.
 *
 * @param id its id
 * @param number the number she was given
 * @param place her compound
 * @param kind code of the kind of help
 * @param asker her record, none when she has none
 * @param channel how it came in
 * @param helpedBy who wrote it down for her, none when she did herself
 * @param agreedHow how she agreed to that
 * @param day on which day, none for any
 * @param part in which part of it, none for any
 * @param state how far it has come
 * @param unmetBecause why nobody was found, only in that state
 * @param receivedAt when it came in
 * @param endedAt when it ended, none before
 */
public record Request(
        RequestId id,
        String number,
        PlaceKey place,
        String kind,
        @Nullable PersonId asker,
        Channel channel,
        @Nullable String helpedBy,
        @Nullable String agreedHow,
        @Nullable LocalDate day,
        @Nullable DayPart part,
        RequestState state,
        @Nullable String unmetBecause,
        Instant receivedAt,
        @Nullable Instant endedAt) {

    /** Where its handler reads it. */
    public String url() {
        return "/p/" + place + "/requests/" + id.value();
    }
}
