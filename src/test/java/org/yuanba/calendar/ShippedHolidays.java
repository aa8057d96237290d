package org.yuanba.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The notices that come with Yuanba, read without a database. */
final class ShippedHolidays {

    private ShippedHolidays() {}

    static List<HolidayYear> years() {
        try (var resource =
                Objects.requireNonNull(ShippedHolidays.class.getResourceAsStream("/data/chinese-days.json"))) {
            return new HolidayFile(JsonMapper.shared())
                    .read(resource.readAllBytes())
                    .years();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
