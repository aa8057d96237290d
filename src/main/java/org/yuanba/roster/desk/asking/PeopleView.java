package org.yuanba.roster.desk.asking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yuanba.person.PersonCard;
import org.yuanba.place.Place;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Roster;

/**
 * Who takes part in a roster.
 *
 * @param here the compound
 * @param roster which
 * @param keepers who takes part
 * @param names how each is called
 * @param choices who could
 * @param pairs who is to be together or apart
 */
public record PeopleView(
        Place here,
        Roster roster,
        List<Keeper> keepers,
        Map<UUID, String> names,
        List<PersonCard> choices,
        List<Together> pairs) {

    /** How somebody is called. */
    public String called(UUID keeper) {
        return names.getOrDefault(keeper, "");
    }

    /** Below the roster's page. */
    public String url(String below) {
        return roster.url() + below;
    }

    /** Whether what people say may still be taken down. */
    public boolean isAsking() {
        return roster.state() == org.yuanba.roster.RosterState.ASKING
                || roster.state() == org.yuanba.roster.RosterState.DRAFTED;
    }

    /**
     * Two who are to be together, or kept apart.
     *
     * @param kind {@code TOGETHER} or {@code APART}
     * @param one the first
     * @param other the second
     */
    public record Together(String kind, UUID one, UUID other) {}
}
