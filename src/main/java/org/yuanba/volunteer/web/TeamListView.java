package org.yuanba.volunteer.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonId;
import org.yuanba.place.Place;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.TeamGround;
import org.yuanba.volunteer.TeamKind;
import org.yuanba.volunteer.team.Team;
import org.yuanba.volunteer.team.TeamQuestion;
import org.yuanba.volunteer.team.Teams;

/**
 * The teams of a place.
 *
 * @param here the place
 * @param question which of them
 * @param rows this page
 * @param names names of their places
 * @param leaders who leads them
 * @param below the places below, by key
 * @param counts how many teams stand in each
 */
public record TeamListView(
        Place here,
        TeamQuestion question,
        PageOf<Team> rows,
        Map<PlaceKey, String> names,
        Map<PersonId, PersonCard> leaders,
        List<Place> below,
        Map<PlaceKey, Teams.Counts> counts) {

    /** How many teams stand in one of the places below. */
    public Teams.Counts in(Place place) {
        return counts.getOrDefault(place.key(), new Teams.Counts(0, 0, 0));
    }

    /** How many vanguard teams stand in all. */
    public long vanguard() {
        return counts.values().stream().mapToLong(Teams.Counts::vanguard).sum();
    }

    /** How many volunteer teams stand in all. */
    public long volunteer() {
        return counts.values().stream().mapToLong(Teams.Counts::volunteer).sum();
    }

    /** The place of a team. */
    public String place(Team team) {
        return names.getOrDefault(team.place(), "");
    }

    /** How its leader is called; empty when it has none. */
    public String leader(Team team) {
        var card = team.leader() == null ? null : leaders.get(team.leader());
        return card == null ? "" : card.formOfAddress();
    }

    /** Below this page. */
    public String url(String below) {
        return "/p/" + here.key() + "/teams" + below;
    }

    /** This list with another page. */
    public String page(int number) {
        return url("?kind=" + word(question.kind()) + "&ground=" + word(question.ground())
                + (question.leaderless() ? "&leader=none" : "") + "&page=" + number);
    }

    /** The code of what is chosen, empty for all. */
    public static String word(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : chosen.name();
    }

    /** Whether this kind is chosen. */
    public boolean shows(TeamKind kind) {
        return kind == question.kind();
    }

    /** Whether this ground is chosen. */
    public boolean shows(TeamGround ground) {
        return ground == question.ground();
    }
}
