package org.yuanba.board.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * How long a kind of notice must stand at least, and where that is written.
 *
 * @param id its id
 * @param place where it holds, with everything below
 * @param title what it is for, such as 小额工程中选结果
 * @param minDays the fewest days
 * @param dayKind how they are counted
 * @param source the text and article it comes from
 * @param enteredBy who typed it in
 * @param signedOffBy who compared it with its source, somebody else; none while nobody has
 * @param signedOffAt when
 */
public record NoticeRule(
        UUID id,
        PlaceKey place,
        String title,
        int minDays,
        DayKind dayKind,
        String source,
        UUID enteredBy,
        @Nullable UUID signedOffBy,
        @Nullable Instant signedOffAt) {

    /** Whether notices may lean on it: only once another person has compared it with its source. */
    public boolean isSignedOff() {
        return signedOffBy != null;
    }
}
