package org.yuanba.compound;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/** Reads the base ledger. */
@Component
public class Compounds {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    Compounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The compound of this key, standing or closed, if it lies in the scope and has a ledger. */
    public Optional<CompoundRecord> find(PlaceKey place, Scope scope) {
        return scope.covers(place)
                ? jdbc.sql("select " + CompoundRows.COLUMNS + " from compound where place = ?")
                        .param(place.value())
                        .query(CompoundRows::read)
                        .optional()
                : Optional.empty();
    }

    /** The compound of this id, standing or closed, if it lies in the scope. */
    public Optional<CompoundRecord> find(CompoundId id, Scope scope) {
        return byIds(List.of(id), scope).stream().findFirst();
    }

    /** Those of the compounds that lie in the scope, by key. */
    public List<CompoundRecord> byIds(Collection<CompoundId> ids, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select " + CompoundRows.COLUMNS + " from compound where id = any (:ids) and " + visible.sql()
                        + " order by place")
                .param("ids", ids.stream().map(CompoundId::value).toArray(UUID[]::new))
                .params(visible.parameters())
                .query(CompoundRows::read)
                .list();
    }

    /** The compounds of these keys, standing or closed, that lie in the scope. */
    public List<CompoundRecord> at(Collection<PlaceKey> places, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select " + CompoundRows.COLUMNS + " from compound where place = any (:places) and "
                        + visible.sql())
                .param("places", places.stream().map(PlaceKey::value).toArray(String[]::new))
                .params(visible.parameters())
                .query(CompoundRows::read)
                .list();
    }

    /** The compounds that stand under these names and lie in the scope. */
    public List<CompoundRecord> named(Collection<NameIn> names, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("""
                select %s
                from unnest(:communities, :names) n (community, name_key)
                cross join lateral (select * from compound c where %s and c.name_key = n.name_key limit 1) found
                """.formatted(CompoundRows.COLUMNS, standingIn("n.community", visible)))
                .param(
                        "communities",
                        names.stream().map(name -> name.community().value()).toArray(String[]::new))
                .param("names", names.stream().map(NameIn::nameKey).toArray(String[]::new))
                .params(visible.parameters())
                .query(CompoundRows::read)
                .list();
    }

    /**
     * What stands in a community and may be seen, said so that every index that could be taken leads there at once: an
     * import asks while the table is being filled, when the planner takes it for empty and all indexes for equal.
     */
    private static String standingIn(String community, Scope.Clause visible) {
        return """
                c.status = 'open' and c.community = %1$s and c.place >= %1$s and c.place < %1$s || ':' and %2$s
                """.formatted(community, visible.sql()).strip();
    }

    /** The aliases of compounds that stand in these communities, lie in the scope, and have any. */
    public Map<IdIn, List<String>> aliasesIn(Collection<PlaceKey> communities, Scope scope) {
        var visible = scope.on("place");
        var aliases = new HashMap<IdIn, List<String>>();
        jdbc.sql("""
                select found.id, found.community, found.aliases
                from unnest(:communities) n (community)
                cross join lateral (select * from compound c where %s and c.aliases is not null offset 0) found
                """.formatted(standingIn("n.community", visible)))
                .param("communities", communities.stream().map(PlaceKey::value).toArray(String[]::new))
                .params(visible.parameters())
                .query(row -> {
                    aliases.put(
                            new IdIn(new CompoundId(row.getObject(1, UUID.class)), new PlaceKey(row.getString(2))),
                            List.of(row.getString(3).split("、")));
                });
        return aliases;
    }

    /** Every compound that stands in these communities and lies in the scope, by key. */
    public List<CompoundRecord> inCommunities(Collection<PlaceKey> communities, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select " + CompoundRows.COLUMNS
                        + " from compound where status = 'open' and community = any (:communities) and " + visible.sql()
                        + " order by place")
                .param("communities", communities.stream().map(PlaceKey::value).toArray(String[]::new))
                .params(visible.parameters())
                .query(CompoundRows::read)
                .list();
    }

    /** Hands over every compound that stands in the place and lies in the scope, by key, without keeping them. */
    @Transactional(readOnly = true)
    public void forEach(PlaceKey place, Scope scope, Consumer<CompoundRecord> to) {
        var visible = scope.within(place).on("place");
        try (var all = jdbc
                .sql("select " + CompoundRows.COLUMNS + " from compound where status = 'open' and " + visible.sql()
                        + " order by place")
                .params(visible.parameters())
                .withFetchSize(AT_ONCE)
                .query(CompoundRows::read)
                .stream()) {
            all.forEach(to);
        }
    }

    /**
     * A name in a community.
     *
     * @param community key of the community
     * @param nameKey the name as {@link org.yuanba.compound.ledger.NameKey} writes it
     */
    public record NameIn(PlaceKey community, String nameKey) {}

    /**
     * A compound in a community.
     *
     * @param id its id
     * @param community key of the community
     */
    public record IdIn(CompoundId id, PlaceKey community) {}
}
