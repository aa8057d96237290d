package org.yuanba.access.key.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.AccountRefused.Problem;
import org.yuanba.access.key.KeyGiving;
import org.yuanba.access.key.KeyGiving.Wish;

/**
 * What was typed to give a key.
 *
 * @param label what it is for
 * @param lastDay the last day it counts
 * @param perMinute how often it may be used in a minute
 */
public record NewKeyForm(
        @Nullable String label,
        @Nullable String lastDay,
        @Nullable String perMinute) {

    static NewKeyForm usual(LocalDate lastDay) {
        return new NewKeyForm("", lastDay.toString(), Integer.toString(KeyGiving.USUAL_PER_MINUTE));
    }

    /** What was typed into a field, an empty text for nothing. */
    public static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    Wish wish(AccountId account, LocalDate usual) {
        var problems = new ArrayList<Problem>();
        var day = day(usual, problems);
        var most = most(problems);
        if (!problems.isEmpty()) {
            throw new AccountRefused(problems);
        }
        return new Wish(account, or(label), day, most);
    }

    private LocalDate day(LocalDate usual, List<Problem> problems) {
        try {
            return or(lastDay).isEmpty() ? usual : LocalDate.parse(or(lastDay));
        } catch (DateTimeParseException e) {
            problems.add(new Problem("lastDay", "grant.day-form"));
            return usual;
        }
    }

    private int most(List<Problem> problems) {
        try {
            return or(perMinute).isEmpty() ? KeyGiving.USUAL_PER_MINUTE : Integer.parseInt(or(perMinute));
        } catch (NumberFormatException e) {
            problems.add(new Problem("perMinute", "key.per-minute.form"));
            return KeyGiving.USUAL_PER_MINUTE;
        }
    }
}
