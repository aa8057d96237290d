package org.yuanba.roster.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.roster.book.Slot;

/**
 * A slip for one person.
 *
 * @param desk the roster
 * @param called how she is called
 * @param slots her shifts
 * @param phone whom to call, or none
 */
public record SlipView(
        RosterView desk,
        String called,
        List<Slot> slots,
        @Nullable String phone) {}
