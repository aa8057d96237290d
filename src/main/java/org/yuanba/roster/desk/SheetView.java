package org.yuanba.roster.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.roster.book.Shift;
import org.yuanba.roster.book.Slot;

/**
 * The sheet of a week for the wall.
 *
 * @param desk the roster
 * @param days the days of the week
 * @param pages the shifts, so many to a sheet
 * @param names names, as each chose
 * @param phone whom to call, or none
 */
public record SheetView(
        RosterView desk,
        List<LocalDate> days,
        List<List<Row>> pages,
        Map<UUID, String> names,
        @Nullable String phone) {

    /** The slot of a shift on a day, or none. */
    public @Nullable Slot slot(Row row, LocalDate day) {
        return desk.slots().stream()
                .filter(slot ->
                        slot.shift().id().equals(row.shift().id()) && slot.day().equals(day))
                .findFirst()
                .orElse(null);
    }

    /** Names in a slot, as each chose; empty for one who stands there by the post alone. */
    public List<String> called(Slot slot) {
        return desk.at(slot).stream()
                .map(seat -> names.getOrDefault(seat.keeper(), ""))
                .toList();
    }

    /** Another week of the same roster. */
    public String week(LocalDate day) {
        return desk.url("/sheet?week=" + day);
    }

    /**
     * A shift of a post.
     *
     * @param shift which
     */
    public record Row(Shift shift) {}
}
