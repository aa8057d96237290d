package org.yuanba.problem.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit the one in the lead called to help.
 *
 * @param id its id
 * @param unit which
 * @param askedOn when
 * @param asked what for
 * @param cameOn when it had done its part, none while it has not
 * @param did what it did, or none
 */
public record Partner(
        UUID id,
        String unit,
        LocalDate askedOn,
        String asked,
        @Nullable LocalDate cameOn,
        @Nullable String did) {

    static Partner read(ResultSet row, int n) throws SQLException {
        return new Partner(
                row.getObject("id", UUID.class),
                row.getString("unit"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("asked"),
                row.getObject("came_on", LocalDate.class),
                row.getString("did"));
    }
}
