package org.yuanba.problem.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * What was done with a problem.
 *
 * @param at when
 * @param byAccount who did it, none for the reporter and for Yuanba itself
 * @param act what, the last part of a message key
 * @param said words to it, or none
 * @param days how many working days it was about, or none
 * @param dueOn the day it had afterwards, or none
 * @param place the place it was about, or none
 * @param unit the unit it was about, or none
 * @param shown whether the reporter reads it too
 */
public record Step(
        Instant at,
        @Nullable UUID byAccount,
        String act,
        @Nullable String said,
        @Nullable Integer days,
        @Nullable LocalDate dueOn,
        @Nullable PlaceKey place,
        @Nullable String unit,
        boolean shown) {

    /** The step of a row. */
    public static Step read(ResultSet row, int n) throws SQLException {
        var place = row.getString("place");
        return new Step(
                row.getTimestamp("at").toInstant(),
                row.getObject("by_account", UUID.class),
                row.getString("act"),
                row.getString("said"),
                row.getObject("days", Integer.class),
                row.getObject("due_on", LocalDate.class),
                place == null ? null : new PlaceKey(place),
                row.getString("unit"),
                row.getBoolean("shown"));
    }

    /** Message key of what was done. */
    public String key() {
        return "problem.step." + act;
    }
}
