package org.yuanba.problem.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which requests are asked for.
 *
 * @param ids these alone, whatever else was asked; empty for all
 * @param services only of these services; empty for all
 * @param states only {@code open} or {@code closed}; empty for both
 * @param from received from then on
 * @param to received until then
 * @param updatedFrom changed from then on, or none
 * @param updatedTo changed until then, or none
 * @param page 1 first
 * @param pageSize how many on a page
 */
record RequestQuestion(
        List<String> ids,
        List<String> services,
        Set<String> states,
        Instant from,
        Instant to,
        @Nullable Instant updatedFrom,
        @Nullable Instant updatedTo,
        int page,
        int pageSize) {

    private static final Duration SPAN = Duration.ofDays(90);
    private static final int MOST = 1_000;
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;

    static RequestQuestion of(MultiValueMap<String, String> asked, Services known, Instant now, boolean extensions) {
        var ids = list(Receiving.value(asked, "service_request_id"));
        var codes = Receiving.value(asked, "service_code");
        var start = moment(asked, "start_date");
        var end = moment(asked, "end_date");
        var until = end != null ? end : start != null && start.plus(SPAN).isBefore(now) ? start.plus(SPAN) : now;
        var since = start != null ? start : until.minus(SPAN);
        if (ids.isEmpty()
                && (since.isAfter(until) && start != null && end != null
                        || Duration.between(since, until).compareTo(SPAN) > 0)) {
            throw Open311Error.bad("start_date and end_date span at most 90 days");
        }
        var pages = extensions && !(Receiving.value(asked, "page") + Receiving.value(asked, "page_size")).isEmpty();
        return new RequestQuestion(
                ids,
                codes.isEmpty() || !ids.isEmpty() ? List.of() : known.codes(codes),
                ids.isEmpty() ? states(Receiving.value(asked, "status")) : Set.of(),
                since,
                until,
                extensions ? moment(asked, "updated_after") : null,
                extensions ? moment(asked, "updated_before") : null,
                pages ? number(asked, "page", 1, 100_000) : 1,
                pages ? number(asked, "page_size", PAGE, LARGEST_PAGE) : MOST);
    }

    private static List<String> list(String text) {
        return List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static Set<String> states(String text) {
        var states = Set.copyOf(list(text));
        if (!Set.of("open", "closed").containsAll(states)) {
            throw Open311Error.bad("status is open or closed");
        }
        return states;
    }

    static @Nullable Instant moment(MultiValueMap<String, String> asked, String name) {
        var text = Receiving.value(asked, name).replace(' ', '+');
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Open311Error.bad(name + " is not a date such as 2026-11-24T10:00:00+08:00");
        }
    }

    private static int number(MultiValueMap<String, String> asked, String name, int otherwise, int most) {
        var text = Receiving.value(asked, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > most) {
            throw Open311Error.bad(name + " is a number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }
}
