package org.yuanba.organisation.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Unscoped;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.person.PersonId;

/** Reads posts of organisations the caller has found inside her scope. */
@Repository
@Unscoped("of organisations that were found inside a scope before")
public class Posts {

    private static final String SELECT = """
            select p.id, p.organisation, p.person, p.unnamed, p.since, p.until, p.how, p.newly_trained, p.version,
              k.code, k.name, k.name_en, k.single, k.party, k.leads
            from organisation_post p join organisation_post_kind k on k.code = p.kind
            """;

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The kinds of posts an organisation of this kind has. */
    public List<PostKind> kinds(OrganisationKind kind) {
        return jdbc.sql("""
                select code, name, name_en, single, party, leads from organisation_post_kind
                where party = ? order by place_in_list
                """).param(kind.isParty()).query(Posts::kind).list();
    }

    /** The kind of post of this code. */
    public Optional<PostKind> kind(String code) {
        return jdbc.sql("select code, name, name_en, single, party, leads from organisation_post_kind where code = ?")
                .param(code)
                .query(Posts::kind)
                .optional();
    }

    /** All posts of these organisations, those held now and before, in the order of their kinds, newest first. */
    public List<Post> of(Collection<OrganisationId> organisations) {
        return jdbc.sql(SELECT + "where p.organisation = any (?) order by k.place_in_list, p.since desc, p.id")
                .param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Posts::post)
                .list();
    }

    /** The posts this person holds or held, the newest first. */
    public List<Post> heldBy(PersonId person) {
        return jdbc.sql(SELECT + "where p.person = ? order by p.since desc, p.id")
                .param(person.value())
                .query(Posts::post)
                .list();
    }

    /** The posts of these organisations that are held on this day. */
    public List<Post> heldOn(Collection<OrganisationId> organisations, LocalDate day) {
        return of(organisations).stream().filter(post -> post.isHeldOn(day)).toList();
    }

    /** The post of this id. */
    public Optional<Post> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = ?").param(id).query(Posts::post).optional();
    }

    private static PostKind kind(ResultSet row, int n) throws SQLException {
        return new PostKind(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getBoolean("single"),
                row.getBoolean("party"),
                row.getBoolean("leads"));
    }

    private static Post post(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Post(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                kind(row, n),
                person == null ? null : new PersonId(person),
                row.getBoolean("unnamed"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                Appointment.valueOf(row.getString("how")),
                row.getBoolean("newly_trained"),
                row.getInt("version"));
    }
}
