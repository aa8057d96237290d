package org.yuanba.roster.setup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuanba.roster.RosterRefused;

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
        String words) {

    private static final Pattern CELL = Pattern.compile("w-[0-9a-f-]{36}-[1-7]");
    private static final Pattern DAY_OFF = Pattern.compile(
            "off-20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|off-20[0-9]{2}-(0[13-9]|1[0-2])-(29|30)|off-20[0-9]{2}-(0[13578]|1[02])-31");

    /** What a form says whose cells are {@code w-shift-weekday} and whose days off are {@code off-day}. */
    public static Availability of(Map<String, String> sent) {
        var said = new HashMap<String, String>();
        var off = new HashSet<LocalDate>();
        var skills = new HashSet<String>();
        sent.forEach((field, value) -> {
            if (CELL.matcher(field).matches() && !value.isEmpty()) {
                said.put(field.substring(2, 38) + "/" + field.substring(39), value);
            } else if (DAY_OFF.matcher(field).matches()) {
                off.add(LocalDate.parse(field.substring(4)));
            } else if (field.startsWith("skill-")) {
                skills.add(field.substring(6));
            }
        });
        var all = number(sent, "mostInAll");
        var week = number(sent, "mostPerWeek");
        return new Availability(
                said,
                off,
                week == null ? 7 : week,
                all,
                skills,
                sent.containsKey("standby"),
                sent.containsKey("exempt"),
                sent.getOrDefault("words", ""));
    }

    private static @Nullable Integer number(Map<String, String> sent, String field) {
        var typed = sent.getOrDefault(field, "").strip();
        if (!typed.isEmpty() && !typed.matches("[0-9]{1,3}")) {
            throw new RosterRefused(field, "roster.refused.number");
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }
}
