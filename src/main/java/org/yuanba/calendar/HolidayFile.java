package org.yuanba.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files of holidays in both forms one finds them in: {@code {"holidays": {day: "English,中文,n"}, "workdays": …}}
 * and {@code {"year", "papers", "days": [{"name", "date", "isOffDay"}]}}.
 */
@Component
class HolidayFile {

    static final int LARGEST = 1_000_000;

    private static final int MOST_FAULTS = 20;
    private static final int MOST_DAYS = 20_000;
    private static final int LONGEST_NAME = 40;
    private static final String NEW_YEAR = "元旦";

    private final JsonMapper json;

    HolidayFile(JsonMapper json) {
        this.json = json;
    }

    Content read(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LARGEST) {
            return Content.refused(bytes.length == 0 ? "calendar.file.empty" : "calendar.file.large");
        }
        JsonNode root;
        try {
            root = json.readTree(bytes);
        } catch (JacksonException e) {
            return Content.refused("calendar.file.not-json");
        }
        var reading = new Reading();
        if (root.path("holidays").isObject()) {
            root.path("holidays").properties().forEach(day -> reading.take(day, true));
            root.path("workdays").properties().forEach(day -> reading.take(day, false));
        } else if (root.path("year").isInt() && root.path("days").isArray()) {
            reading.take(root);
        } else {
            return Content.refused("calendar.file.unknown");
        }
        return reading.content(root.path("papers").path(0).asString(""));
    }

    /**
     * What stands in a file.
     *
     * @param years its notices, by year; none when faults were found
     * @param faults what is wrong
     * @param paper address of the notice it was made from, empty when it names none
     */
    record Content(List<HolidayYear> years, List<Fault> faults, String paper) {

        static Content refused(String key) {
            return new Content(List.of(), List.of(new Fault(key, List.of())), "");
        }
    }

    /**
     * Something wrong in a file, as a sentence.
     *
     * @param key message key
     * @param arguments its arguments
     */
    record Fault(String key, List<Object> arguments) {}

    /** The days and faults met while reading one file. */
    private static final class Reading {

        private final Map<Integer, Map<LocalDate, HolidayDay>> years = new TreeMap<>();
        private final List<Fault> faults = new ArrayList<>();

        /** A day with its name as {@code "National Day,国庆节,3"}. */
        void take(Map.Entry<String, JsonNode> entry, boolean off) {
            var parts = entry.getValue().asString("").split(",", -1);
            var name = parts.length > 1 ? parts[1] : parts[0];
            var day = day(entry.getKey());
            if (day != null) {
                boolean turn = day.getMonth() == Month.DECEMBER && name.equals(NEW_YEAR);
                add(turn ? day.getYear() + 1 : day.getYear(), new HolidayDay(day, off, name));
            }
        }

        /** A year with its list of days. */
        void take(JsonNode notice) {
            int year = notice.path("year").intValue();
            years.put(year, new TreeMap<>());
            for (var each : notice.path("days")) {
                var day = day(each.path("date").asString(""));
                if (!each.path("isOffDay").isBoolean()) {
                    fault("calendar.file.no-off", each.path("date").asString(""));
                } else if (day != null) {
                    add(
                            year,
                            new HolidayDay(
                                    day,
                                    each.path("isOffDay").booleanValue(),
                                    each.path("name").asString("")));
                }
            }
        }

        private @Nullable LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                fault("calendar.file.no-day", text.substring(0, Math.min(text.length(), LONGEST_NAME)));
                return null;
            }
        }

        private void add(int year, HolidayDay day) {
            var written = day.day().toString();
            if (year < 1950 || year > 2100 || Math.abs(day.day().getYear() - year) > 1) {
                fault("calendar.file.far", written, Integer.toString(year));
            } else if (day.name().isBlank() || day.name().length() > LONGEST_NAME) {
                fault("calendar.file.no-name", written);
            } else if (!day.off() && !KnownDays.isWeekend(day.day())) {
                fault("calendar.file.weekday", written);
            } else if (years.computeIfAbsent(year, y -> new TreeMap<>()).putIfAbsent(day.day(), day) != null) {
                fault("calendar.file.twice", written);
            }
        }

        private void fault(String key, Object... arguments) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(key, List.of(arguments)));
            }
        }

        Content content(String paper) {
            years.forEach((year, days) -> {
                if (days.values().stream().noneMatch(HolidayDay::off)) {
                    fault("calendar.file.no-holidays", year.toString());
                }
            });
            int all = years.values().stream().mapToInt(Map::size).sum();
            if (years.isEmpty() || all > MOST_DAYS) {
                fault(years.isEmpty() ? "calendar.file.no-days" : "calendar.file.large");
            }
            return new Content(
                    faults.isEmpty()
                            ? years.entrySet().stream()
                                    .map(year -> new HolidayYear(
                                            year.getKey(),
                                            List.copyOf(year.getValue().values())))
                                    .toList()
                            : List.of(),
                    faults,
                    paper);
        }
    }
}
