package org.yuanba.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

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
                        order by array_position(:kinds, o.kind), o.since, o.id
                        """, Map.of("compound", compound.value(), "kinds", kinds()), new Scope.Clause("true", Map.of()))
                : List.of();
    }

    /** The organisations that belong to this place itself today, in the order of their kinds, if it lies in the scope. */
    public List<OrganisationRecord> at(PlaceKey place, Scope scope) {
        return scope.covers(place)
                ? query("""
                        where o.place = :place and :today between o.since and coalesce(o.until, 'infinity')
                        order by array_position(:kinds, o.kind), o.since, o.id
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

    /** The organisations that stand directly under this one today and may be seen, by name. */
    public List<OrganisationRecord> under(OrganisationId superior, Scope scope) {
        var visible = visible(scope);
        return query(
                """
                where o.superior = :superior and :today between o.since and coalesce(o.until, 'infinity') and\s""" + visible.sql() + " order by o.place, o.name limit 200",
                Map.of("superior", superior.value()),
                visible);
    }

    /** One page of the organisations that belong to a place or below, stand today and may be seen, by place and name. */
    public PageOf<OrganisationRecord> in(
            PlaceKey place, String words, @Nullable OrganisationKind kind, int page, int size, Scope scope) {
        var visible = scope.within(place).on("o.place");
        var where = "where o.name like :like and (:kind::text is null or o.kind = :kind) and"
                + " :today between o.since and coalesce(o.until, 'infinity') and " + visible.sql();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("like", like(words));
        parameters.put("kind", kind == null ? null : kind.name());
        var total = jdbc.sql("select count(*) from organisation o " + where)
                .param("today", today())
                .params(parameters)
                .params(visible.parameters())
                .query(Long.class)
                .single();
        parameters.put("size", size);
        parameters.put("skip", (page - 1L) * size);
        return new PageOf<>(
                query(where + " order by o.place, o.name, o.id limit :size offset :skip", parameters, visible),
                page,
                size,
                total);
    }

    /** The organisations whose name holds these words, stand today and may be seen, the shortest names first. */
    public List<OrganisationRecord> called(String words, int most, Scope scope) {
        var visible = scope.on("o.place");
        return query(
                "where o.name like :like and :today between o.since and coalesce(o.until, 'infinity') and "
                        + visible.sql() + " order by length(o.name), o.name, o.place limit :most",
                Map.of("like", like(words), "most", most),
                visible);
    }

    private static String like(String words) {
        return "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    private List<OrganisationRecord> query(
            String where, Map<String, ? extends @Nullable Object> parameters, Scope.Clause visible) {
        return jdbc.sql(SELECT + where)
                .param("today", today())
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
