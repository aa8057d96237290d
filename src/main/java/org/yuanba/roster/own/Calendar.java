package org.yuanba.roster.own;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.yuanba.web.Dates;

/** A calendar as RFC 5545 writes it: lines of at most 75 octets, ended by CR and LF, times in UTC. */
final class Calendar {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final StringBuilder text = new StringBuilder();
    private final Instant now;

    Calendar(String name, Instant now) {
        this.now = now;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Yuanba//Duty roster//ZH");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    }

    /** Adds a shift. */
    void event(UUID id, LocalDateTime begins, LocalDateTime ends, String summary) {
        line("BEGIN:VEVENT");
        line("UID:" + id + "@yuanba");
        line("DTSTAMP:" + time(now));
        line("DTSTART:" + time(begins.atZone(Dates.ZONE).toInstant()));
        line("DTEND:" + time(ends.atZone(Dates.ZONE).toInstant()));
        line("SUMMARY:" + escaped(summary));
        line("END:VEVENT");
    }

    /** The whole. */
    String written() {
        return text + "END:VCALENDAR\r\n";
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Folds after at most 75 octets, never within a character. */
    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int sign = line.codePointAt(i);
            int more = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(sign);
            octets += more;
            i += Character.charCount(sign);
        }
        text.append("\r\n");
    }
}
