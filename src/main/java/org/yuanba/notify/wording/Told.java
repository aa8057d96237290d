package org.yuanba.notify.wording;

import java.time.LocalDate;
import java.time.LocalTime;

/** Values of sentences as they are stored: a letter for the kind, then the value. */
public final class Told {

    private Told() {}

    /** The value as it is stored. */
    public static String write(Object value) {
        return switch (value) {
            case LocalDate day -> "d" + day;
            case LocalTime time -> "t" + time;
            case Integer number -> "n" + number;
            case Long number -> "n" + number;
            default -> "s" + value;
        };
    }

    /** The value that was stored. */
    static Object read(String stored) {
        var value = stored.substring(1);
        return switch (stored.charAt(0)) {
            case 'd' -> LocalDate.parse(value);
            case 't' -> LocalTime.parse(value);
            case 'n' -> Long.valueOf(value);
            default -> value;
        };
    }
}
