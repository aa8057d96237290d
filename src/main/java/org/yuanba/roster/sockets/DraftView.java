package org.yuanba.roster.sockets;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft people may object to, as anyone may read it.
 *
 * @param lastDay until when
 * @param days its days
 * @param phone whom to call, or none
 */
public record DraftView(
        @Nullable LocalDate lastDay,
        List<DutyView.Day> days,
        @Nullable String phone) {

    /** The digits of the phone. */
    public String digits() {
        return phone == null ? "" : phone.replaceAll("[^0-9+]", "");
    }
}
