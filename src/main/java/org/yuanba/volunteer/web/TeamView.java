package org.yuanba.volunteer.web;

import java.util.List;
import java.util.Map;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonId;
import org.yuanba.place.Place;
import org.yuanba.volunteer.team.Team;
import org.yuanba.volunteer.team.TeamMembers;

/**
 * One team.
 *
 * @param here its place
 * @param team what is known of it
 * @param members who is in it today
 * @param cards how they are called
 * @param choices those who could join; empty for who may not edit
 * @param form what was typed
 */
public record TeamView(
        Place here,
        Team team,
        List<TeamMembers.Member> members,
        Map<PersonId, PersonCard> cards,
        List<PersonCard> choices,
        Form form) {

    /** How a member is called. */
    public String called(TeamMembers.Member member) {
        var card = cards.get(member.person());
        return card == null ? "" : card.formOfAddress();
    }

    /** How a person is called in a list of choices: form of address and masked name. */
    public static String called(PersonCard card) {
        return card.formOfAddress() + (card.name() == null ? "" : "（" + card.name() + "）");
    }

    /** Whether this member leads it. */
    public boolean leads(TeamMembers.Member member) {
        return member.person().equals(team.leader());
    }

    /** Below this page. */
    public String url(String below) {
        return team.url() + below;
    }
}
