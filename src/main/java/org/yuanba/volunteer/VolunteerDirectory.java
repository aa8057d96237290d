package org.yuanba.volunteer;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.helper.Helpers;
import org.yuanba.volunteer.team.TeamMembers;

/** Teams and volunteers for the other modules, such as the duty roster. */
@Component
public class VolunteerDirectory {

    private final Helpers helpers;
    private final TeamMembers members;

    VolunteerDirectory(Helpers helpers, TeamMembers members) {
        this.helpers = helpers;
        this.members = members;
    }

    /** Those who offer help in this place, with what they can and when. */
    public List<Volunteer> in(PlaceKey place, Scope scope) {
        return helpers.in(place, scope).stream()
                .map(helper -> new Volunteer(helper.person(), helper.place(), helper.skills(), helper.free()))
                .toList();
    }

    /** Those who are in this team today. */
    public List<PersonId> membersOf(TeamId team, Scope scope) {
        return members.today(team, scope).stream()
                .map(TeamMembers.Member::person)
                .toList();
    }

    /**
     * Somebody who offers help.
     *
     * @param person who
     * @param place compound or community
     * @param skills codes of what she can, such as {@code first_aid}
     * @param free when she has time; empty when she did not say
     */
    public record Volunteer(PersonId person, PlaceKey place, Set<String> skills, Set<FreeTime> free) {}
}
