package org.yuanba.volunteer.sockets;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.volunteer.team.Teams;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.TabSection;

/** 队伍和互助, on the tab 党员与队伍 of every place. */
@Component
class TeamsSection implements TabSection {

    private final Teams teams;
    private final Requests requests;

    TeamsSection(Teams teams, Requests requests) {
        this.teams = teams;
        this.requests = requests;
    }

    @Override
    public String tab() {
        return "members";
    }

    @Override
    public Set<String> pages() {
        return Set.of("teams", "requests", "activities");
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Permission permission() {
        return VolunteerPermissions.VIEW;
    }

    @Override
    public Optional<Fragment> render(PlaceKey place, Scope scope, Actor by) {
        var digits = place.value().length();
        return Optional.of(Fragment.of(
                "volunteer/_section",
                new TeamsSectionView(
                        place,
                        teams.counts(digits, scope).getOrDefault(place, new Teams.Counts(0, 0, 0)),
                        requests.counts(digits, scope).getOrDefault(place, new Requests.Counts(0, 0)))));
    }
}
