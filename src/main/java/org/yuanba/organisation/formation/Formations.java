package org.yuanba.organisation.formation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.formation.Election.Ballot;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;

/** The formation cases. */
@Repository
public class Formations {

    private static final String SELECT = """
            select f.*, array(select c.compound from organisation_formation_compound c where c.formation = f.id
              order by c.compound) as compounds
            from organisation_formation f where\s""";

    private final JdbcClient jdbc;

    Formations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case, if its place lies in the scope. */
    public Optional<Formation> find(FormationId id, Scope scope) {
        var visible = scope.on("f.place");
        return jdbc.sql(SELECT + "f.id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(Formations::read)
                .optional();
    }

    /** The cases of a place, those that wait first, then the latest. */
    public List<Formation> in(PlaceKey place, Scope scope, boolean open, int most) {
        var visible = scope.within(place).on("f.place");
        return jdbc.sql(SELECT + visible.sql() + (open ? " and f.state in ('APPLIED', 'APPROVED', 'ELECTED')" : "")
                        + """
                 order by f.state not in ('APPLIED', 'APPROVED', 'ELECTED'), coalesce(f.file_by, f.decide_by), f.id
                limit :most
                """)
                .param("most", most)
                .params(visible.parameters())
                .query(Formations::read)
                .list();
    }

    /** Whether an application for this compound waits, and which. */
    public Optional<Formation> waitingFor(PlaceKey compound, Scope scope) {
        return scope.covers(compound)
                ? jdbc.sql(SELECT + """
                        f.state in ('APPLIED', 'APPROVED') and exists (select from organisation_formation_compound c
                          where c.formation = f.id and c.compound = ?) order by f.applied_on, f.id
                        """).param(compound.value()).query(Formations::read).list().stream()
                        .findFirst()
                : Optional.empty();
    }

    void insert(Formation formation) {
        jdbc.sql("""
                insert into organisation_formation (id, kind, name, place, superior, full_members, state, applied_on,
                  applied_by, decide_by)
                values (:id, :kind, :name, :place, :superior, :members, 'APPLIED', :on, :by, :decideBy)
                """)
                .param("id", formation.id().value())
                .param("kind", formation.kind().name())
                .param("name", formation.name())
                .param("place", formation.place().value())
                .param(
                        "superior",
                        formation.superior() == null
                                ? null
                                : formation.superior().value())
                .param("members", formation.fullMembers())
                .param("on", formation.appliedOn())
                .param("by", formation.appliedBy())
                .param("decideBy", formation.decideBy())
                .update();
        jdbc.sql(
                        "insert into organisation_formation_compound (formation, compound) select ?, c from unnest(?::text[]) c")
                .params(
                        formation.id().value(),
                        formation.compounds().stream().map(PlaceKey::value).toArray(String[]::new))
                .update();
    }

    boolean decide(
            Formation formation, int version, FormationState state, LocalDate day, @Nullable String reason, Actor by) {
        return jdbc.sql("""
                        update organisation_formation set state = :state, decided_on = coalesce(decided_on, :day),
                          decided_by = case when :state = 'WITHDRAWN' then decided_by else :by end, reason = :reason,
                          version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", formation.id().value())
                        .param("version", version)
                        .param("state", state.name())
                        .param("day", day)
                        .param("reason", reason)
                        .param("by", by.account().value())
                        .update()
                == 1;
    }

    boolean elected(
            Formation formation, int version, Election election, OrganisationId organisation, LocalDate fileBy) {
        return jdbc.sql("""
                        update organisation_formation set state = 'ELECTED', entitled = :entitled, present = :present,
                          votes = :votes, committee = :committee, elected_on = :on, secretary = :secretary, organisation = :organisation,
                          file_by = :fileBy, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", formation.id().value())
                        .param("version", version)
                        .param("entitled", election.ballot().entitled())
                        .param("present", election.ballot().present())
                        .param("votes", election.ballot().votes())
                        .param("committee", election.committee())
                        .param("on", election.day())
                        .param(
                                "secretary",
                                Objects.requireNonNull(election.elected()).value())
                        .param("organisation", organisation.value())
                        .param("fileBy", fileBy)
                        .update()
                == 1;
    }

    boolean filed(Formation formation, int version, LocalDate day) {
        return jdbc.sql("""
                        update organisation_formation set state = 'FILED', filed_on = ?, version = version + 1
                        where id = ? and version = ?
                        """).params(day, formation.id().value(), version).update() == 1;
    }

    private static Formation read(ResultSet row, int n) throws SQLException {
        var superior = row.getObject("superior", UUID.class);
        var secretary = row.getObject("secretary", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        return new Formation(
                new FormationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new PlaceKey(row.getString("place")),
                compounds(row),
                superior == null ? null : new OrganisationId(superior),
                row.getInt("full_members"),
                FormationState.valueOf(row.getString("state")),
                row.getObject("applied_on", LocalDate.class),
                row.getObject("applied_by", UUID.class),
                row.getObject("decide_by", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reason"),
                ballot(row),
                row.getInt("committee"),
                row.getObject("elected_on", LocalDate.class),
                secretary == null ? null : new PersonId(secretary),
                organisation == null ? null : new OrganisationId(organisation),
                row.getObject("file_by", LocalDate.class),
                row.getObject("filed_on", LocalDate.class),
                row.getInt("version"));
    }

    private static @Nullable Ballot ballot(ResultSet row) throws SQLException {
        int entitled = row.getInt("entitled");
        return row.wasNull() ? null : new Ballot(entitled, row.getInt("present"), row.getInt("votes"));
    }

    private static Set<PlaceKey> compounds(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray("compounds").getArray())
                .map(key -> new PlaceKey(key.toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
