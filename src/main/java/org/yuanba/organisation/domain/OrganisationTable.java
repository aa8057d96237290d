package org.yuanba.organisation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.shared.PlaceKey;

/** The rows of organisations. */
@Repository
public class OrganisationTable {

    private final JdbcClient jdbc;
    private final Organisations organisations;

    OrganisationTable(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** The organisation with its version, standing or ended, if it may be seen. */
    public Optional<StoredOrganisation> find(OrganisationId id, Scope scope) {
        return organisations
                .find(id, scope)
                .flatMap(record -> jdbc.sql("select version, ended_because from organisation where id = ?")
                        .param(id.value())
                        .query((row, n) -> new StoredOrganisation(record, row.getInt(1), row.getString(2)))
                        .optional());
    }

    void insert(OrganisationId id, OrganisationDraft draft) {
        jdbc.sql("""
                insert into organisation (id, kind, name, place, superior, since)
                values (:id, :kind, :name, :place, :superior, :since)
                """)
                .param("id", id.value())
                .param("kind", draft.kind().name())
                .param("name", draft.name())
                .param("place", draft.place().value())
                .param("superior", value(draft.superior()))
                .param("since", draft.since())
                .update();
        link(id, draft.compounds(), draft.since());
    }

    /** Writes what it is now, and keeps what it was until yesterday; whether nobody else had written meanwhile. */
    boolean update(OrganisationRecord before, int version, OrganisationDraft draft, LocalDate today) {
        var written = jdbc.sql("""
                update organisation set kind = :kind, name = :name, superior = :superior, version = version + 1
                where id = :id and version = :version and until is null
                """)
                .param("id", before.id().value())
                .param("version", version)
                .param("kind", draft.kind().name())
                .param("name", draft.name())
                .param("superior", value(draft.superior()))
                .update();
        if (written == 0) {
            return false;
        }
        keepFormer(before, draft, today);
        var gone = new HashSet<>(before.compounds());
        gone.removeAll(draft.compounds());
        unlink(before.id(), gone, today);
        var added = new HashSet<>(draft.compounds());
        added.removeAll(before.compounds());
        link(before.id(), added, today.isBefore(before.since()) ? before.since() : today);
        return true;
    }

    private void keepFormer(OrganisationRecord before, OrganisationDraft now, LocalDate today) {
        if (before.name().equals(now.name())
                && before.kind() == now.kind()
                && java.util.Objects.equals(before.superior(), now.superior())) {
            return;
        }
        jdbc.sql("""
                insert into organisation_former (organisation, kind, name, superior, since, until)
                select :id, :kind, :name, :superior, first.day, :yesterday
                from (select coalesce((select max(until) + 1 from organisation_former where organisation = :id), :since::date)
                  as day) first
                where first.day <= :yesterday
                """)
                .param("id", before.id().value())
                .param("kind", before.kind().name())
                .param("name", before.name())
                .param("superior", value(before.superior()))
                .param("since", before.since())
                .param("yesterday", today.minusDays(1))
                .update();
    }

    /** Ends it; whether nobody else had written meanwhile. */
    boolean end(OrganisationId id, int version, LocalDate lastDay, String because) {
        var ended = jdbc.sql("""
                update organisation set until = :lastDay, ended_because = :because, version = version + 1
                where id = :id and version = :version and until is null
                """)
                .param("id", id.value())
                .param("version", version)
                .param("lastDay", lastDay)
                .param("because", because)
                .update();
        if (ended == 1) {
            for (var table : List.of("organisation_compound", "organisation_post")) {
                jdbc.sql("delete from %s where organisation = ? and since > ?".formatted(table))
                        .params(id.value(), lastDay)
                        .update();
                jdbc.sql("update %s set until = ? where organisation = ? and (until is null or until > ?)"
                                .formatted(table))
                        .params(lastDay, id.value(), lastDay)
                        .update();
            }
        }
        return ended == 1;
    }

    private void link(OrganisationId id, Collection<PlaceKey> compounds, LocalDate since) {
        jdbc.sql(
                        "insert into organisation_compound (organisation, compound, since) select ?, c, ? from unnest(?::text[]) c")
                .params(id.value(), since, keys(compounds))
                .update();
    }

    private void unlink(OrganisationId id, Set<PlaceKey> compounds, LocalDate today) {
        jdbc.sql("delete from organisation_compound where organisation = ? and compound = any (?) and since >= ?")
                .params(id.value(), keys(compounds), today)
                .update();
        jdbc.sql("""
                update organisation_compound set until = ? where organisation = ? and compound = any (?)
                and (until is null or until >= ?)
                """)
                .params(today.minusDays(1), id.value(), keys(compounds), today)
                .update();
    }

    /** Whether one of this name stands in the community already, another than this. */
    @Unscoped("whether a name is taken does not depend on who asks")
    boolean isTaken(String name, PlaceKey place, @Nullable OrganisationId except) {
        return jdbc.sql("""
                select exists (select from organisation where name = :name and until is null
                and place >= :from and place < :to and id is distinct from :except::uuid)
                """)
                .param("name", name)
                .param("from", place.value())
                .param("to", place.upperBound())
                .param("except", value(except))
                .query(Boolean.class)
                .single();
    }

    /** Whether the first stands under the second, at whatever distance. */
    @Unscoped("a tree has no circles, whoever asks")
    boolean isUnder(OrganisationId lower, OrganisationId upper) {
        return jdbc.sql("""
                with recursive up (id) as (
                  select superior from organisation where id = :lower
                  union select o.superior from organisation o join up on o.id = up.id)
                select exists (select from up where id = :upper)
                """)
                .param("lower", lower.value())
                .param("upper", upper.value())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable UUID value(@Nullable OrganisationId id) {
        return id == null ? null : id.value();
    }

    private static String[] keys(Collection<PlaceKey> places) {
        return places.stream().map(PlaceKey::value).toArray(String[]::new);
    }
}
