package org.yuanba.volunteer.team;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.person.PersonId;
import org.yuanba.person.PublicationGate;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.TeamEnded;
import org.yuanba.volunteer.TeamFounded;
import org.yuanba.volunteer.TeamId;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Founding teams, changing what is said of them, joining, leading, leaving, ending. */
@Component
public class TeamKeeping {

    private final JdbcClient jdbc;
    private final Teams teams;
    private final Clock clock;
    private final PublicationGate gate;
    private final Traces traces;

    TeamKeeping(JdbcClient jdbc, Teams teams, Clock clock, PublicationGate gate, Traces traces) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.clock = clock;
        this.gate = gate;
        this.traces = traces;
    }

    /** Founds a team of this compound or community. */
    @Transactional
    public TeamId found(PlaceKey place, TeamDraft draft, Scope scope, Actor by) {
        scope.require(place);
        draft.check(gate, today());
        var id = new TeamId(NewId.next());
        try {
            jdbc.sql("""
                    insert into volunteer_team (id, place, place_first, kind, ground, name, people, founded_on)
                    values (:id, :place, :place, :kind, :ground, :name, :people, :founded)
                    """)
                    .param("id", id.value())
                    .param("place", place.value())
                    .param("kind", draft.kind().name())
                    .param("ground", draft.ground().name())
                    .param("name", draft.name())
                    .param("people", draft.people(), Types.INTEGER)
                    .param("founded", draft.founded())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new VolunteerRefused("name", "volunteer.refused.twice", draft.name());
        }
        traces.team(by, "team-founded", place, id, draft.name());
        traces.tell(new TeamFounded(id, place, draft.kind()));
        return id;
    }

    /** Changes what is said of it; refused when somebody else was quicker. */
    @Transactional
    public void edit(TeamId id, int version, TeamDraft draft, Scope scope, Actor by) {
        var before = standing(id, scope);
        draft.check(gate, today());
        try {
            var written = jdbc.sql("""
                    update volunteer_team set kind = :kind, ground = :ground, name = :name, people = :people,
                      founded_on = :founded, version = version + 1 where id = :id and version = :version
                    """)
                    .param("id", id.value())
                    .param("version", version)
                    .param("kind", draft.kind().name())
                    .param("ground", draft.ground().name())
                    .param("name", draft.name())
                    .param("people", draft.people(), Types.INTEGER)
                    .param("founded", draft.founded())
                    .update();
            if (written == 0) {
                throw new VolunteerRefused("", "volunteer.refused.meanwhile");
            }
        } catch (DuplicateKeyException e) {
            throw new VolunteerRefused("name", "volunteer.refused.twice", draft.name());
        }
        traces.team(by, "team-edited", before.place(), id, draft.name());
    }

    /** Ends it with today; its people are free. */
    @Transactional
    public void end(TeamId id, Scope scope, Actor by) {
        var team = standing(id, scope);
        var last = today().isBefore(team.founded()) ? team.founded() : today();
        jdbc.sql("update volunteer_team set ended_on = ?, version = version + 1 where id = ?")
                .params(last, id.value())
                .update();
        jdbc.sql(
                        "update volunteer_team_member set last_day = greatest(first_day, ?) where team = ? and last_day is null")
                .params(last, id.value())
                .update();
        traces.team(by, "team-ended", team.place(), id, team.name());
        traces.tell(new TeamEnded(id, team.place(), last));
    }

    /** Somebody joins; a second time changes nothing. */
    @Transactional
    public void join(TeamId id, PersonId person, Scope scope, Actor by) {
        var team = standing(id, scope);
        var joined = jdbc.sql("""
                insert into volunteer_team_member (id, team, person, person_first, first_day) values (?, ?, ?, ?, ?)
                on conflict (team, person) where last_day is null do nothing
                """)
                .params(NewId.next(), id.value(), person.value(), person.value(), today())
                .update();
        if (joined > 0) {
            traces.team(by, "team-joined", team.place(), id, team.name());
        }
    }

    /** Somebody leaves, nobody asks why. When she led the team, it has no leader until another is named. */
    @Transactional
    public void leave(TeamId id, UUID membership, Scope scope, Actor by) {
        var team = standing(id, scope);
        jdbc.sql("""
                update volunteer_team set leader = null, leader_first = null, version = version + 1
                where id = ? and leader = (select person from volunteer_team_member where id = ? and team = ?)
                """).params(id.value(), membership, id.value()).update();
        jdbc.sql("""
                update volunteer_team_member set last_day = greatest(first_day, ?)
                where id = ? and team = ? and last_day is null
                """).params(today(), membership, id.value()).update();
        traces.team(by, "team-left", team.place(), id, team.name());
    }

    /** Somebody leads it from now on, or nobody; who leads is also in it. */
    @Transactional
    public void lead(TeamId id, @Nullable PersonId leader, Scope scope, Actor by) {
        var team = standing(id, scope);
        if (leader != null) {
            join(id, leader, scope, by);
        }
        var person = leader == null ? null : leader.value();
        jdbc.sql(
                        "update volunteer_team set leader = :leader, leader_first = :leader, version = version + 1 where id = :id")
                .param("leader", person, Types.OTHER)
                .param("id", id.value())
                .update();
        traces.team(by, leader == null ? "team-without-leader" : "team-led", team.place(), id, team.name());
    }

    private Team standing(TeamId id, Scope scope) {
        return teams.find(id, scope).filter(Team::stands).orElseThrow(NotHere::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    /** Writes down what happened, tells it, and has the blackboard drawn anew. */
    @Component
    static class Traces {

        private final AuditTrail audit;
        private final ApplicationEventPublisher events;

        Traces(AuditTrail audit, ApplicationEventPublisher events) {
            this.audit = audit;
            this.events = events;
        }

        void team(Actor by, String act, PlaceKey place, TeamId id, String name) {
            audit.record(AuditEntry.of(by, "volunteer." + act, place, id.value(), name));
            events.publishEvent(new BoardContentChanged(place));
        }

        void tell(Object event) {
            events.publishEvent(event);
        }
    }
}
