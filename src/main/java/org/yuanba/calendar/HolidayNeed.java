package org.yuanba.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.web.spi.TodoSource;

/** From October on the holidays of the next year are wanted: the State Council announces them about November. */
@Component
class HolidayNeed implements TodoSource {

    private final Holidays holidays;
    private final Access access;
    private final Clock clock;

    HolidayNeed(Holidays holidays, Access access, Clock clock) {
        this.holidays = holidays;
        this.access = access;
        this.clock = clock;
    }

    /** The years whose holidays should be known by now and are not. */
    List<Integer> missing() {
        var today = LocalDate.now(clock);
        int year = today.getYear();
        return Stream.of(year, year + 1)
                .filter(wanted -> wanted == year || today.getMonth().compareTo(Month.OCTOBER) >= 0)
                .filter(wanted -> !holidays.knows(wanted))
                .toList();
    }

    @Override
    public List<Todo> waiting(Actor by, Scope scope, int most) {
        return access.scope(by, CalendarPermissions.MANAGE).isEmpty()
                ? List.of()
                : missing().stream().limit(most).map(HolidayNeed::todo).toList();
    }

    private static Todo todo(int year) {
        return new Todo(
                "calendar",
                "calendar.todo",
                List.of(Integer.toString(year)),
                "calendar.todo.why",
                List.of(Integer.toString(year)),
                null,
                "calendar.todo.verb",
                "/calendar");
    }
}
