package org.yuanba.volunteer.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonEntering;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.team.Team;
import org.yuanba.volunteer.team.TeamMembers;
import org.yuanba.volunteer.team.TeamQuestion;
import org.yuanba.volunteer.team.Teams;
import org.yuanba.web.NotHere;

/** Gathers what pages of teams show. */
@Component
class TeamPages {

    private final Teams teams;
    private final TeamMembers members;
    private final Places places;
    private final PersonDirectory persons;
    private final PersonEntering entering;

    TeamPages(Teams teams, TeamMembers members, Places places, PersonDirectory persons, PersonEntering entering) {
        this.teams = teams;
        this.members = members;
        this.places = places;
        this.persons = persons;
        this.entering = entering;
    }

    TeamListView list(PlaceKey place, TeamQuestion question, Scope scope, Scope near) {
        var here = here(place, scope);
        var below = place.level() == PlaceLevel.COMPOUND ? List.<Place>of() : places.children(place, scope);
        var rows = teams.list(question, scope);
        var names =
                places.namesOf(rows.items().stream().map(Team::place).distinct().toList());
        var leaders = persons.of(
                rows.items().stream()
                        .map(Team::leader)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                near);
        var counts = teams.counts(
                below.isEmpty()
                        ? place.value().length()
                        : below.getFirst().key().value().length(),
                scope);
        return new TeamListView(here, question, rows, names, leaders, below, counts);
    }

    TeamView show(Team team, Scope scope, Scope near, boolean mayChoose, Form form) {
        var joined = members.today(team.id(), scope);
        var cards = persons.of(joined.stream().map(TeamMembers.Member::person).toList(), near);
        var choices = mayChoose ? entering.in(team.place().at(PlaceLevel.COMMUNITY), near) : List.<PersonCard>of();
        return new TeamView(here(team.place(), scope), team, joined, cards, choices, form);
    }

    TeamFormView form(PlaceKey place, @Nullable Team team, Form form, Scope scope) {
        return new TeamFormView(here(place, scope), team, form);
    }

    Place here(PlaceKey place, Scope scope) {
        return places.find(place, scope).orElseThrow(NotHere::new);
    }
}
