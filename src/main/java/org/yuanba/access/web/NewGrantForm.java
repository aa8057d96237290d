package org.yuanba.access.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.AccountRefused.Problem;
import org.yuanba.access.domain.GrantGiving.Wish;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;

/**
 * What was typed to give a role at a place.
 *
 * @param find words to find a place by
 * @param role code of the role
 * @param place key of the place
 * @param first the first day, today when left empty
 * @param last the last day, open when left empty
 */
public record NewGrantForm(
        @Nullable String find,
        @Nullable String role,
        @Nullable String place,
        @Nullable String first,
        @Nullable String last) {

    /** What was typed into a field, an empty text for nothing. */
    public static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    Wish wish(AccountId account, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (or(role).isEmpty()) {
            problems.add(new Problem("role", "grant.choose-role"));
        }
        var where = PlaceKey.parse(or(place));
        if (where.isEmpty()) {
            problems.add(new Problem("place", "grant.choose-place"));
        }
        var from = day(or(first).isEmpty() ? today.toString() : or(first), "first", problems);
        var until = or(last).isEmpty() ? Optional.<LocalDate>empty() : day(or(last), "last", problems);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            problems.add(new Problem("last", "grant.last-before-first"));
        }
        if (!problems.isEmpty()) {
            throw new AccountRefused(problems);
        }
        return new Wish(account, or(role), where.orElseThrow(), new DateRange(from.orElseThrow(), until.orElse(null)));
    }

    private static Optional<LocalDate> day(String typed, String field, List<Problem> problems) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            problems.add(new Problem(field, "grant.day-form"));
            return Optional.empty();
        }
    }
}
