package org.yuanba.problem.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.problem.catalog.Category;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/**
 * A problem nobody told.
 *
 * @param id its id
 * @param place the compound
 * @param category what it is about
 * @param title a few words
 * @param where where in the compound
 * @param received the day it came
 * @param due the day it has
 * @param answered the day it was answered, none while it is open
 * @param end how it ended
 * @param reopened how often it was reopened
 * @param satisfied whether she is satisfied, none when she did not say
 */
public record InventedRow(
        UUID id,
        PlaceKey place,
        Category category,
        String title,
        String where,
        LocalDate received,
        LocalDate due,
        @Nullable LocalDate answered,
        String end,
        int reopened,
        @Nullable Boolean satisfied) {

    private static final int HOUR = 9;

    /** Some building. */
    public static String where(Random random) {
        return (1 + random.nextInt(6)) + "栋" + (1 + random.nextInt(4)) + "单元";
    }

    /** A new id. */
    public static UUID newId() {
        return NewId.next();
    }

    Instant receivedAt() {
        return received.atTime(HOUR, 0).atZone(Dates.ZONE).toInstant();
    }

    @Nullable
    Instant answeredAt() {
        return answered == null
                ? null
                : answered.atTime(HOUR + 7, 0).atZone(Dates.ZONE).toInstant();
    }

    /** Whether the reporter says it is solved, none when she said nothing. */
    @Nullable
    Boolean solved() {
        return end.equals("SOLVED") ? Boolean.TRUE : null;
    }

    String state() {
        return switch (end) {
            case "SOLVED", "UNSAID" -> "CLOSED";
            default -> end;
        };
    }

    @Nullable
    Boolean inTime() {
        return answered == null ? null : !answered.isAfter(due);
    }
}
