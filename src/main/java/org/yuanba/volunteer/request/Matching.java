package org.yuanba.volunteer.request;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.FreeTime;

/**
 * Suggests who could be asked, with the reasons in words: who lives near comes first, then by what they are called. There
 * is no number to anybody, and nobody is chosen by the machine.
 */
public final class Matching {

    private Matching() {}

    /** Those who could be asked. */
    public static List<Suggestion> suggest(Need need, Collection<Candidate> candidates) {
        var collator = Collator.getInstance(Locale.CHINA);
        return candidates.stream()
                .flatMap(candidate -> fits(need, candidate).stream())
                .sorted(Comparator.comparingInt((Suggestion one) -> distance(need, one.who()))
                        .thenComparing(one -> one.who().called(), collator)
                        .thenComparing(one -> one.who().person().value()))
                .toList();
    }

    private static Optional<Suggestion> fits(Need need, Candidate candidate) {
        var lacks = need.skill() != null && !candidate.skills().contains(need.skill());
        if (lacks || candidate.isTaken() || candidate.person().equals(need.asker())) {
            return Optional.empty();
        }
        var reasons = new ArrayList<String>();
        reasons.add(
                switch (distance(need, candidate)) {
                    case 0 -> "match.same-yard";
                    case 1 -> "match.same-community";
                    default -> "match.elsewhere";
                });
        if (need.skill() != null) {
            reasons.add("match.can");
        }
        var day = need.day();
        if (day == null) {
            reasons.add("match.any-day");
        } else if (candidate.free().isEmpty()) {
            reasons.add("match.did-not-say");
        } else if (hasTime(day, need.part(), candidate.free())) {
            reasons.add("match.has-time");
        } else {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(candidate, reasons));
    }

    private static boolean hasTime(LocalDate day, @Nullable DayPart part, Set<FreeTime> free) {
        return free.stream()
                .anyMatch(time -> time.weekday() == day.getDayOfWeek() && (part == null || time.part() == part));
    }

    private static int distance(Need need, Candidate candidate) {
        if (candidate.place().equals(need.place())) {
            return 0;
        }
        return need.place()
                        .parent()
                        .filter(parent -> parent.covers(candidate.place()))
                        .isPresent()
                ? 1
                : 2;
    }

    /**
     * What is needed.
     *
     * @param place the compound
     * @param skill what one must be able to do, or none
     * @param day on which day, or none
     * @param part in which part of it, or none
     * @param asker who asks, or none: she is not suggested to herself
     */
    public record Need(
            PlaceKey place,
            @Nullable String skill,
            @Nullable LocalDate day,
            @Nullable DayPart part,
            @Nullable PersonId asker) {}

    /**
     * Somebody who offers help.
     *
     * @param person who
     * @param called how the handler calls her
     * @param place where she belongs
     * @param skills what she can
     * @param free when she has time, empty when she did not say
     * @param isTaken whether she was asked for this before, or promised that time to somebody else
     */
    public record Candidate(
            PersonId person, String called, PlaceKey place, Set<String> skills, Set<FreeTime> free, boolean isTaken) {}

    /**
     * Somebody who could be asked.
     *
     * @param who who
     * @param reasons message keys of why
     */
    public record Suggestion(Candidate who, List<String> reasons) {}
}
