package org.yuanba.volunteer.open;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.FreeTime;
import org.yuanba.volunteer.helper.HoursBook;
import org.yuanba.volunteer.helper.Willing;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Offer;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.RequestReading.Known;

/**
 * A volunteer's own page.
 *
 * @param called how she wants to be called
 * @param asks what she was asked for and agreed to
 * @param offered what she offers, none when nothing yet
 * @param skills what one can offer
 * @param hours her own record of hours
 */
public record OwnView(
        String called, List<Ask> asks, @Nullable Willing offered, List<Word> skills, List<HoursBook.Line> hours) {

    /**
     * Something she was asked for.
     *
     * @param offer the question
     * @param request what it is about
     * @param kind what is needed
     * @param place the compound
     * @param known who asks and in which words, only once both agreed
     */
    public record Ask(
            Offer offer,
            Request request,
            Word kind,
            String place,
            @Nullable Known known) {

        /** Whether she has not answered. */
        public boolean isOpen() {
            return offer.state() == Offer.State.ASKED;
        }
    }

    /** Whether she offers this. */
    public boolean can(Word skill) {
        return offered != null && offered.skills().contains(skill.code());
    }

    /** Whether she has time then. */
    public boolean hasTime(DayOfWeek weekday, DayPart part) {
        return offered != null && offered.free().contains(new FreeTime(weekday, part));
    }

    /** All her time, in hours and minutes: 3:30. */
    public String together() {
        var minutes = hours.stream().mapToInt(HoursBook.Line::minutes).sum();
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
