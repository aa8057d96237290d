package org.yuanba.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/**
 * Reads organisations. One is visible to those who may see its place, or a compound it answers for: the yard below sees
 * who answers for it.
 */
@Component
public class Organisations {

    private static final String SELECT = """
            select o.id, o.kind, o.name, o.place, o.superior, o.since, o.until,
              array(select l.compound from organisation_compound l
                where l.organisation = o.id and :today between l.since and coalesce(l.until, 'infinity')
                order by l.compound) as compounds
            from organisation o
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Organisations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The organisation, standing or ended, if it may be seen. */
    public Optional<OrganisationRecord> find(OrganisationId id, Scope scope) {
        return byIds(List.of(id), scope).stream().findFirst();
    }

    /** Those of these organisations that may be seen, by name. */
    public List<OrganisationRecord> byIds(Collection<OrganisationId> ids, Scope scope) {
        var visible = visible(scope);
        return query(
                "where o.id = any (:ids) and " + visible.sql() + " order by o.name, o.id",
                Map.of("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new)),
                visible);
    }

    /** The organisations that answer for this compound today, in the order of their kinds, if it lies in the scope. */
    public List<OrganisationRecord> answeringFor(PlaceKey compound, Scope scope) {
        return scope.covers(compound)
                ? query("""
                        where o.id in (select l.organisation from organisation_compound l where l.compound = :compound
                          and :today between l.since and coalesce(l.until, 'infinity'))
                        and :today between o.since and coalesce(o.until, 'infinity')
                        order by array_position(:kinds, o.kind), o.name, o.id
                        """, Map.of("compound", compound.value(), "kinds", kinds()), new Scope.Clause("true", Map.of()))
                : List.of();
    }

    /** The organisations that belong to this place itself today, in the order of their kinds, if it lies in the scope. */
    public List<OrganisationRecord> at(PlaceKey place, Scope scope) {
        return scope.covers(place)
                ? query("""
                        where o.place = :place and :today between o.since and coalesce(o.until, 'infinity')
                        order by array_position(:kinds, o.kind), o.name, o.id
                        """, Map.of("place", place.value(), "kinds", kinds()), new Scope.Clause("true", Map.of()))
                : List.of();
    }

    /** The organisations of exactly this name that stand in a community and may be seen. */
    public List<OrganisationRecord> named(String name, PlaceKey community, Scope scope) {
        var visible = visible(scope);
        return query(
                """
                where o.name = :name and o.place >= :community and o.place < :communityEnd
                and :today between o.since and coalesce(o.until, 'infinity') and\s""" + visible.sql() + " order by o.place, o.id",
                Map.of("name", name, "community", community.value(), "communityEnd", community.upperBound()),
                visible);
    }

    private List<OrganisationRecord> query(String where, Map<String, Object> parameters, Scope.Clause visible) {
        return jdbc.sql(SELECT + where)
                .param("today", LocalDate.now(clock))
                .params(parameters)
                .params(visible.parameters())
                .query(Organisations::read)
                .list();
    }

    /** The condition that an organisation {@code o} may be seen. */
    static Scope.Clause visible(Scope scope) {
        var place = scope.on("o.place");
        return new Scope.Clause(
                "(" + place.sql() + " or exists (select from organisation_compound s where s.organisation = o.id and "
                        + scope.on("s.compound").sql() + "))",
                place.parameters());
    }

    private static String[] kinds() {
        return Stream.of(OrganisationKind.values()).map(Enum::name).toArray(String[]::new);
    }

    private static OrganisationRecord read(ResultSet row, int n) throws SQLException {
        return new OrganisationRecord(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                new PlaceKey(row.getString("place")),
                compounds(row),
                superior(row),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static Set<PlaceKey> compounds(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray("compounds").getArray())
                .map(key -> new PlaceKey(key.toString()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static @Nullable OrganisationId superior(ResultSet row) throws SQLException {
        var superior = row.getObject("superior", UUID.class);
        return superior == null ? null : new OrganisationId(superior);
    }
}
