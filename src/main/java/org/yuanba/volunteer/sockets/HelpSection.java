package org.yuanba.volunteer.sockets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.DutyPhones;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.person.PersonDirectory;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.activity.Activities;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.team.Team;
import org.yuanba.volunteer.team.Teams;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.Fragment;

/** 搭把手, on the blackboard: how to ask for help, by phone first; the teams; what is on and how to come. */
@Component
class HelpSection implements BoardSection {

    private final Teams teams;
    private final Activities activities;
    private final PersonDirectory persons;
    private final DutyPhones phones;
    private final Clock clock;

    HelpSection(Teams teams, Activities activities, PersonDirectory persons, DutyPhones phones, Clock clock) {
        this.teams = teams;
        this.activities = activities;
        this.persons = persons;
        this.phones = phones;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        var here = Scope.ofPublicPlace(compound);
        var standing = teams.ofYard(compound, here).stream().map(this::line).toList();
        var coming = activities.coming(compound, LocalDate.now(clock.withZone(Dates.ZONE)), here);
        if (standing.isEmpty() && coming.isEmpty()) {
            return Optional.empty();
        }
        var view = new HelpSectionView(compound, phones.of(compound).orElse(null), standing, coming);
        return Optional.of(new Section(
                "help",
                Fragment.of("volunteer/_board", view),
                Fragment.of("volunteer/_board-sheet", view),
                new ElderEntry("heart-handshake", "board.volunteer.elder", detail(coming), List.of())));
    }

    private static String detail(List<Activity> coming) {
        return coming.isEmpty() ? "board.volunteer.elder.ask" : "board.volunteer.elder.coming";
    }

    private HelpSectionView.TeamLine line(Team team) {
        var leader = team.leader();
        return new HelpSectionView.TeamLine(
                team, leader == null ? "" : persons.publicName(leader).orElse(""));
    }
}
