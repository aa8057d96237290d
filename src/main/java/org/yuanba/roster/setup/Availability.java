package org.yuanba.roster.setup;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about when she can.
 *
 * @param said {@code LIKE}, {@code CAN} or {@code RATHER_NOT} by shift and weekday such as {@code id/3}; what is missing she does not offer
 * @param daysOff days she cannot come
 * @param mostPerWeek most shifts in a week
 * @param mostInAll most shifts in the period, or none
 * @param skills codes of what she brings
 * @param standby whether she may be asked to jump in
 * @param exempt whether she is not asked this time
 * @param words her words for the planner alone, empty when she has none
 */
public record Availability(
        Map<String, String> said,
        Set<LocalDate> daysOff,
        int mostPerWeek,
        @Nullable Integer mostInAll,
        Set<String> skills,
        boolean standby,
        boolean exempt,
        String words) {}
