package org.yuanba.access.key;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccessKeyId;
import org.yuanba.access.domain.GrantRecord.Note;

/**
 * A key as it is read; the key itself is known to its holder alone.
 *
 * @param id its id
 * @param label what it is for
 * @param prefix its beginning
 * @param perMinute how often it may be used in a minute
 * @param lastDay the last day it counts
 * @param made who made it and when
 * @param ended who took it back and when, none while nobody did
 * @param lastUsed when it was last used, to the hour, none for never
 */
public record AccessKeyRecord(
        AccessKeyId id,
        String label,
        String prefix,
        int perMinute,
        LocalDate lastDay,
        Note made,
        @Nullable Note ended,
        @Nullable Instant lastUsed) {

    /** Whether it counts on this day. */
    public boolean countsOn(LocalDate day) {
        return ended == null && !day.isAfter(lastDay);
    }
}
