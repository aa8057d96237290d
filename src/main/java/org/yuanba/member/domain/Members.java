package org.yuanba.member.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.member.Category;
import org.yuanba.member.MemberId;
import org.yuanba.member.Standing;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;

/** The records of members. */
@Repository
public class Members {

    private static final String SELECT = """
            select m.id, m.person, m.category, m.standing, m.organisation, m.place, m.building, m.entrance,
              m.basis, m.basis_how, m.basis_on, m.left_on, m.version
            from member m
            """;

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record, if she lives or lived in the scope. */
    public Optional<Member> find(MemberId id, Scope scope) {
        return byIds(List.of(id), scope).stream().findFirst();
    }

    /** Those of these records that lie in the scope, by place. */
    public List<Member> byIds(Collection<MemberId> ids, Scope scope) {
        var visible = scope.on("m.place");
        return jdbc.sql(SELECT + "where m.id = any (:ids) and m.status <> 'merged' and " + visible.sql()
                        + " order by m.place, m.id")
                .param("ids", ids.stream().map(MemberId::value).toArray(UUID[]::new))
                .params(visible.parameters())
                .query(Members::read)
                .list();
    }

    /** The records of these persons in the scope, by person. */
    public Map<PersonId, Member> of(Collection<PersonId> persons, Scope scope) {
        var found = new HashMap<PersonId, Member>();
        var visible = scope.on("m.place");
        jdbc.sql(SELECT + "where m.person = any (:persons) and m.status <> 'merged' and " + visible.sql())
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .params(visible.parameters())
                .query(Members::read)
                .list()
                .forEach(member -> found.put(member.person(), member));
        return found;
    }

    /** Everybody here today in these compounds that lie in the scope. */
    public List<Member> in(Collection<PlaceKey> compounds, Scope scope) {
        var visible = scope.on("m.place");
        return jdbc.sql("""
                select m.* from unnest(:places::text[]) k (place) cross join lateral (%s
                  where m.status = 'active' and m.place = k.place and %s offset 0) m
                """.formatted(SELECT, visible.sql()))
                .param("places", compounds.stream().map(PlaceKey::value).toArray(String[]::new))
                .params(visible.parameters())
                .query(Members::read)
                .list();
    }

    boolean isOnRecord(PersonId person) {
        return jdbc.sql("select exists (select from member where person = ? and status <> 'merged')")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    boolean update(Member member) {
        var facts = member.facts();
        return jdbc.sql("""
                update member set category = :category, standing = :standing, organisation = :organisation, place = :place,
                  building = :building, entrance = :entrance, basis = :basis, basis_how = :how, basis_on = :on,
                  status = case when :left::date is null then 'active' else 'left' end, left_on = :left,
                  version = version + 1
                where id = :id and version = :version and status <> 'merged'
                """)
                        .param("id", member.id().value())
                        .param("version", member.version())
                        .param("category", facts.category().name())
                        .param("standing", facts.standing().name())
                        .param("organisation", value(facts.organisation()))
                        .param("place", facts.place().value())
                        .param("building", facts.building())
                        .param("entrance", facts.entrance())
                        .param("basis", member.basis().code())
                        .param("how", member.basis().how())
                        .param("on", member.basis().on())
                        .param("left", member.leftOn())
                        .update()
                == 1;
    }

    static @Nullable UUID value(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static Member read(ResultSet row, int n) throws SQLException {
        var organisation = row.getObject(5, UUID.class);
        return new Member(
                new MemberId(row.getObject(1, UUID.class)),
                new PersonId(row.getObject(2, UUID.class)),
                new MemberFacts(
                        Category.valueOf(row.getString(3)),
                        Standing.valueOf(row.getString(4)),
                        organisation == null ? null : new OrganisationId(organisation),
                        new PlaceKey(row.getString(6)),
                        row.getString(7),
                        row.getString(8)),
                new LegalBasis(row.getString(9), row.getString(10), row.getObject(11, LocalDate.class)),
                row.getObject(12, LocalDate.class),
                row.getInt(13));
    }
}
