package org.yuanba.roster.book;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonId;

/**
 * Somebody who keeps the yard in a period, and when she can.
 *
 * @param id her id in this roster
 * @param person who; none once she was deleted
 * @param skills codes of what she brings
 * @param mostPerWeek most shifts in a week
 * @param mostInAll most shifts in the period, none when she did not say
 * @param exempt whether she is not asked this time
 * @param standby whether she may be asked to jump in
 * @param daysOff days she cannot come
 * @param slotsOff single shifts she cannot come to after all
 * @param slotsOn single shifts she said yes to beyond what she offered
 * @param said what she offered, by shift and weekday such as {@code id/3}
 * @param told how she said it: {@code PAGE}, {@code PAPER}, {@code PHONE}, {@code COUNTER}; none before
 * @param share her fair share when the roster was drafted, in half units
 * @param version counts changes
 */
public record Keeper(
        UUID id,
        @Nullable PersonId person,
        Set<String> skills,
        int mostPerWeek,
        @Nullable Integer mostInAll,
        boolean exempt,
        boolean standby,
        Set<LocalDate> daysOff,
        Set<UUID> slotsOff,
        Set<UUID> slotsOn,
        Map<String, String> said,
        @Nullable String told,
        int share,
        int version) {

    /** What she said of a shift on a weekday: {@code LIKE}, {@code CAN}, {@code RATHER_NOT}; empty when she did not offer it. */
    public String word(Shift shift, int weekday) {
        return said.getOrDefault(shift.id() + "/" + weekday, "");
    }

    /** Whether she offered this slot. */
    public boolean offered(Slot slot) {
        return slotsOn.contains(slot.id())
                || !exempt
                        && !slotsOff.contains(slot.id())
                        && !daysOff.contains(slot.day())
                        && !word(slot.shift(), slot.day().getDayOfWeek().getValue())
                                .isEmpty();
    }
}
