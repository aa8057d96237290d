package org.yuanba.volunteer.sockets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.place.Places;
import org.yuanba.volunteer.team.Team;
import org.yuanba.volunteer.team.Teams;
import org.yuanba.web.spi.SearchSource;

/** Finds teams by their names. */
@Component
class TeamFinds implements SearchSource {

    private final Teams teams;
    private final Places places;
    private final Access access;

    TeamFinds(Teams teams, Places places, Access access) {
        this.teams = teams;
        this.places = places;
        this.access = access;
    }

    @Override
    public String labelKey() {
        return "search.teams";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Found> find(String words, Actor by, int most) {
        if (words.strip().length() < 2) {
            return List.of();
        }
        var found = teams.named(words, access.scope(by, VolunteerPermissions.VIEW), most);
        var names = places.namesOf(found.stream().map(Team::place).distinct().toList());
        return found.stream()
                .map(team -> new Found(team.name(), names.getOrDefault(team.place(), ""), team.url()))
                .toList();
    }
}
