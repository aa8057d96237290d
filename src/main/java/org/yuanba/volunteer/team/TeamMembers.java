package org.yuanba.volunteer.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonId;
import org.yuanba.volunteer.TeamId;

/** Who is in which team, since when. */
@Repository
public class TeamMembers {

    private final JdbcClient jdbc;

    TeamMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who are in it today, the longest first. */
    public List<Member> today(TeamId team, Scope scope) {
        var visible = scope.on("t.place");
        return jdbc.sql("""
                select m.id, m.person, m.first_day from volunteer_team_member m join volunteer_team t on t.id = m.team
                where m.team = :team and m.last_day is null and %s order by m.first_day, m.id
                """.formatted(visible.sql()))
                .param("team", team.value())
                .params(visible.parameters())
                .query((row, n) -> new Member(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    /**
     * A membership.
     *
     * @param id its id
     * @param person who
     * @param since the first day
     */
    public record Member(UUID id, PersonId person, LocalDate since) {}
}
