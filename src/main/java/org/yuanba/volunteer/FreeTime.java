package org.yuanba.volunteer;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a weekday on which somebody has time.
 *
 * @param weekday which weekday
 * @param part which part of it
 */
public record FreeTime(DayOfWeek weekday, DayPart part) {

    private static final Pattern FORM = Pattern.compile("([1-7])-(MORNING|AFTERNOON|EVENING)");

    /** The free time of a code such as {@code 3-MORNING}. */
    public static Optional<FreeTime> parse(String code) {
        var matcher = FORM.matcher(code);
        return matcher.matches()
                ? Optional.of(new FreeTime(
                        DayOfWeek.of(Integer.parseInt(matcher.group(1))), DayPart.valueOf(matcher.group(2))))
                : Optional.empty();
    }

    /** Its code, such as {@code 3-MORNING}. */
    public String code() {
        return weekday.getValue() + "-" + part;
    }
}
