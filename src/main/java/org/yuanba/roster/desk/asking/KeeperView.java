package org.yuanba.roster.desk.asking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.Place;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Shift;
import org.yuanba.roster.desk.Typed;
import org.yuanba.roster.setup.Telling;

/**
 * What somebody says about when she can, to be read, changed or printed.
 *
 * @param here the compound
 * @param roster which roster
 * @param keeper who
 * @param called how she is called
 * @param shifts the shifts she may offer
 * @param skills what she may bring
 * @param words her words for the planner
 * @param naming how she stands on the board, none when she did not choose
 * @param form what was typed
 */
public record KeeperView(
        Place here,
        Roster roster,
        Keeper keeper,
        String called,
        List<Shift> shifts,
        List<RuleBook.Word> skills,
        String words,
        Telling.@Nullable Naming naming,
        Typed form) {

    /** The days of the period. */
    public List<LocalDate> days() {
        return roster.firstDay().datesUntil(roster.lastDay().plusDays(1)).toList();
    }

    /** What is chosen in a cell. */
    public String word(Shift shift, int weekday) {
        return form.fields().isEmpty() ? keeper.word(shift, weekday) : form.value("w-" + shift.id() + "-" + weekday);
    }

    /** Below the roster's page. */
    public String url(String below) {
        return roster.url() + below;
    }
}
