package org.yuanba.roster.desk;

import java.time.LocalDate;
import java.util.List;
import org.yuanba.place.Place;
import org.yuanba.roster.book.Roster;

/**
 * The rosters of a compound.
 *
 * @param here which
 * @param rosters the latest first
 * @param today today
 */
public record ListView(Place here, List<Roster> rosters, LocalDate today) {

    /** Below this page. */
    public String url(String below) {
        return "/p/" + here.key() + "/rosters" + below;
    }
}
