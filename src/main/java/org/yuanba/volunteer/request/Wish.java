package org.yuanba.volunteer.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.VolunteerRefused;

/**
 * What somebody asks for.
 *
 * @param place her compound
 * @param kind code of the kind of help
 * @param words more about it in her words; read by the handler and the agreed volunteer alone
 * @param day on which day, none for any
 * @param part in which part of it, none for any
 */
public record Wish(
        PlaceKey place,
        String kind,
        String words,
        @Nullable LocalDate day,
        @Nullable DayPart part) {

    private static final int LONGEST = 500;
    private static final int DAYS_AHEAD = 90;

    /** Takes away blanks around the words. */
    public Wish {
        words = words.strip();
    }

    void check(LocalDate today) {
        if (words.length() > LONGEST) {
            throw new VolunteerRefused("words", "volunteer.refused.words", LONGEST, words.length());
        }
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusDays(DAYS_AHEAD)))) {
            throw new VolunteerRefused("day", "volunteer.refused.day", DAYS_AHEAD);
        }
        if (part != null && day == null) {
            throw new VolunteerRefused("day", "volunteer.refused.part");
        }
    }
}
