package org.yuanba.volunteer.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.volunteer.TeamGround;
import org.yuanba.volunteer.TeamId;
import org.yuanba.volunteer.TeamKind;

/** All teams. */
@Repository
public class Teams {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The team, if it lies in the scope. */
    public Optional<Team> find(TeamId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from volunteer_team where id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(Teams::team)
                .optional();
    }

    /** One page of the standing teams of the scope, by place and name. */
    public PageOf<Team> list(TeamQuestion question, Scope scope) {
        var visible = scope.on("place");
        var where = " from volunteer_team where ended_on is null and " + visible.sql()
                + (question.kind() == null ? "" : " and kind = :kind")
                + (question.ground() == null ? "" : " and ground = :ground")
                + (question.leaderless() ? " and leader is null" : "");
        var parameters = new HashMap<String, Object>(visible.parameters());
        if (question.kind() != null) {
            parameters.put("kind", question.kind().name());
        }
        if (question.ground() != null) {
            parameters.put("ground", question.ground().name());
        }
        var total = jdbc.sql("select count(*)" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("select *" + where + " order by place, name collate \"C\", id limit :most offset :skip")
                .params(parameters)
                .param("most", PAGE)
                .param("skip", (question.page() - 1) * PAGE)
                .query(Teams::team)
                .list();
        return new PageOf<>(rows, question.page(), PAGE, total);
    }

    /** How many teams of each kind stand below each of these places. */
    public Map<PlaceKey, Counts> counts(int digits, Scope scope) {
        var visible = scope.on("place");
        var counts = new HashMap<PlaceKey, Counts>();
        jdbc.sql("""
                select substr(place, 1, :digits), count(*) filter (where kind = 'VANGUARD'),
                  count(*) filter (where kind = 'VOLUNTEER'), count(distinct place) filter (where length(place) = 15)
                from volunteer_team where ended_on is null and length(place) >= :digits and %s group by 1
                """.formatted(visible.sql()))
                .param("digits", digits)
                .params(visible.parameters())
                .query(row -> {
                    counts.put(new PlaceKey(row.getString(1)), new Counts(row.getInt(2), row.getInt(3), row.getInt(4)));
                });
        return counts;
    }

    /** The standing teams of a compound and of its community, for its blackboard. */
    public List<Team> ofYard(PlaceKey compound, Scope scope) {
        scope.require(compound);
        return jdbc.sql("""
                select * from volunteer_team where ended_on is null and place in (?, ?)
                order by length(place) desc, name collate "C", id limit 12
                """)
                .params(compound.value(), compound.parent().orElseThrow().value())
                .query(Teams::team)
                .list();
    }

    /** Those whose names hold these words. */
    public List<Team> named(String words, Scope scope, int most) {
        var visible = scope.on("place");
        return jdbc.sql("select * from volunteer_team where ended_on is null and name ilike :words and " + visible.sql()
                        + " order by place, name, id limit :most")
                .param("words", "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", most)
                .params(visible.parameters())
                .query(Teams::team)
                .list();
    }

    /** Hands over every standing team of the scope, by place and name. */
    public void forEach(Scope scope, Consumer<Team> to) {
        var visible = scope.on("place");
        jdbc.sql("select * from volunteer_team where ended_on is null and " + visible.sql()
                        + " order by place, name collate \"C\", id")
                .params(visible.parameters())
                .query(Teams::team)
                .list()
                .forEach(to);
    }

    static Team team(ResultSet row, int n) throws SQLException {
        var leader = row.getObject("leader", UUID.class);
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                TeamKind.valueOf(row.getString("kind")),
                TeamGround.valueOf(row.getString("ground")),
                row.getString("name"),
                leader == null ? null : new PersonId(leader),
                row.getObject("people", Integer.class),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"));
    }

    /**
     * How many teams.
     *
     * @param vanguard teams of this kind
     * @param volunteer teams of this kind
     * @param compounds in how many compounds any of them stands
     */
    public record Counts(int vanguard, int volunteer, int compounds) {}
}
