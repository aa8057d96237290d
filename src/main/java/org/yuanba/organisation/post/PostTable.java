package org.yuanba.organisation.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.person.PersonId;

/** The rows of posts. */
@Repository
class PostTable {

    private final JdbcClient jdbc;

    PostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, OrganisationId organisation, PostKind kind, PostDraft draft, LocalDate today) {
        try {
            jdbc.sql("""
                    insert into organisation_post (id, organisation, kind, single, person, unnamed, since, until, how, newly_trained)
                    values (:id, :organisation, :kind, :single, :person, :unnamed, :since, :until, :how, :newly)
                    """)
                    .param("id", id)
                    .param("organisation", organisation.value())
                    .param("kind", kind.code())
                    .param("single", kind.single())
                    .param(
                            "person",
                            draft.holder() == null ? null : draft.holder().value())
                    .param("unnamed", draft.holder() == null)
                    .param("since", draft.since())
                    .param("until", draft.until())
                    .param("how", draft.how().name())
                    .param("newly", draft.newlyTrained())
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw OrganisationRefused.meanwhile();
        }
        draft.declared()
                .forEach((concern, answer) -> jdbc.sql(
                                "insert into organisation_declaration (post, concern, answer, declared_on) values (?, ?, ?, ?)")
                        .params(id, concern.name(), answer, today)
                        .update());
    }

    boolean end(UUID id, int version, LocalDate lastDay) {
        return jdbc.sql("update organisation_post set until = ?, version = version + 1 where id = ? and version = ?")
                        .params(lastDay, id, version)
                        .update()
                == 1;
    }

    boolean revise(UUID id, int version, @Nullable LocalDate until, Appointment how, boolean newlyTrained) {
        try {
            return jdbc.sql("""
                            update organisation_post set until = :until, how = :how, newly_trained = :newly,
                              version = version + 1 where id = :id and version = :version
                            """)
                            .param("id", id)
                            .param("version", version)
                            .param("until", until)
                            .param("how", how.name())
                            .param("newly", newlyTrained)
                            .update()
                    == 1;
        } catch (DataIntegrityViolationException e) {
            throw OrganisationRefused.meanwhile();
        }
    }

    void delete(UUID id) {
        jdbc.sql("delete from organisation_post where id = ?").param(id).update();
    }

    /** From now on the other record's posts are this one's; a post both hold at once stays where it is. */
    void move(PersonId from, PersonId to) {
        jdbc.sql("""
                with moved as (
                  update organisation_post p set person = :to where person = :from and not exists
                    (select from organisation_post o where o.organisation = p.organisation and o.kind = p.kind
                      and o.person = :to and daterange(o.since, o.until, '[]') && daterange(p.since, p.until, '[]'))
                  returning id)
                insert into organisation_post_merge (post, gone, kept) select id, :from, :to from moved on conflict do nothing
                """).param("from", from.value()).param("to", to.value()).update();
        jdbc.sql("update organisation_formation set secretary = ? where secretary = ?")
                .params(to.value(), from.value())
                .update();
    }

    /** Gives back what was moved. */
    void moveBack(PersonId gone, PersonId kept) {
        jdbc.sql("""
                with back as (delete from organisation_post_merge where gone = :gone and kept = :kept returning post)
                update organisation_post set person = :gone where person = :kept and id in (select post from back)
                """).param("gone", gone.value()).param("kept", kept.value()).update();
    }

    /** Lets go of a person: her posts are vacant from today on, and what she declared is gone. */
    void forget(PersonId person, LocalDate today) {
        jdbc.sql(
                        "delete from organisation_declaration where post in (select id from organisation_post where person = ?)")
                .param(person.value())
                .update();
        jdbc.sql("delete from organisation_post_merge where gone = :person or kept = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("""
                update organisation_post set person = null, version = version + 1,
                  until = least(coalesce(until, 'infinity'), greatest(since, :today::date))
                where person = :person
                """).param("person", person.value()).param("today", today).update();
        jdbc.sql("update organisation_formation set secretary = null where secretary = ?")
                .param(person.value())
                .update();
    }
}
