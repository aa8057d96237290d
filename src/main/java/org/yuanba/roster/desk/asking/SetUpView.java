package org.yuanba.roster.desk.asking;

import java.util.List;
import org.yuanba.place.Place;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Shift;
import org.yuanba.roster.desk.Typed;

/**
 * Posts and shifts of a roster.
 *
 * @param here the compound
 * @param roster which
 * @param shifts its shifts
 * @param slots how many shifts on how many days that makes
 * @param skills what a shift may need
 * @param form what was typed
 */
public record SetUpView(
        Place here, Roster roster, List<Shift> shifts, int slots, List<RuleBook.Word> skills, Typed form) {

    /** Below the roster's page. */
    public String url(String below) {
        return roster.url() + below;
    }
}
