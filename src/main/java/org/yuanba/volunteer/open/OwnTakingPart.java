package org.yuanba.volunteer.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.person.PersonId;
import org.yuanba.person.spi.OwnRecords.OwnFact;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.TeamId;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.team.TeamKeeping;

/** The teams somebody is or was in, and the activities she signed up for, for her own page. */
@Component
@Unscoped("asked by whoever holds her own link, or by the worker who found her in her scope")
class OwnTakingPart {

    private final JdbcClient jdbc;
    private final TeamKeeping keeping;

    OwnTakingPart(JdbcClient jdbc, TeamKeeping keeping) {
        this.jdbc = jdbc;
        this.keeping = keeping;
    }

    List<Membership> teams(PersonId person) {
        return jdbc.sql("""
                select m.id, t.id as team, t.place, t.name, t.leader = m.person as leads, m.first_day, m.last_day
                from volunteer_team_member m join volunteer_team t on t.id = m.team
                where m.person = ? order by m.last_day desc nulls first, m.first_day desc, m.id
                """)
                .param(person.value())
                .query((row, n) -> {
                    var last = row.getObject("last_day", LocalDate.class);
                    var facts = new ArrayList<OwnFact>();
                    facts.add(OwnFact.text("volunteer.held.name", row.getString("name")));
                    if (row.getBoolean("leads")) {
                        facts.add(OwnFact.word("volunteer.held.role", "volunteer.held.leads"));
                    }
                    facts.add(OwnFact.day("volunteer.held.since", row.getObject("first_day", LocalDate.class)));
                    if (last != null) {
                        facts.add(OwnFact.day("volunteer.held.until", last));
                    }
                    return new Membership(
                            row.getObject("id", UUID.class),
                            new TeamId(row.getObject("team", UUID.class)),
                            new PlaceKey(row.getString("place")),
                            facts,
                            last != null);
                })
                .list();
    }

    /** She leaves the team in which she is by this membership; nobody asks why. */
    void leave(PersonId person, String membership, Actor herself) {
        teams(person).stream()
                .filter(team -> !team.isOver() && team.id().toString().equals(membership))
                .forEach(team -> keeping.leave(team.team(), team.id(), Scope.ofPublicPlace(team.place()), herself));
    }

    List<List<OwnFact>> activities(PersonId person) {
        return jdbc.sql("""
                select a.title, a.day, a.kind, s.people from volunteer_sign_up s join volunteer_activity a on a.id = s.activity
                where s.person = ? and s.state <> 'WITHDRAWN' order by a.day desc, s.id
                """)
                .param(person.value())
                .query((row, n) -> List.of(
                        OwnFact.text("volunteer.held.name", row.getString("title")),
                        OwnFact.word(
                                "volunteer.held.kind",
                                Activity.Kind.valueOf(row.getString("kind")).key()),
                        OwnFact.day("volunteer.held.on", row.getObject("day", LocalDate.class)),
                        OwnFact.text("volunteer.held.people", Integer.toString(row.getInt("people")))))
                .list();
    }

    /**
     * That she is or was in a team.
     *
     * @param id of the membership
     * @param team which
     * @param place where it belongs
     * @param facts what is said of it
     * @param isOver whether she left
     */
    record Membership(UUID id, TeamId team, PlaceKey place, List<OwnFact> facts, boolean isOver) {}
}
