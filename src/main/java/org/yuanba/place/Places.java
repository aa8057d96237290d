package org.yuanba.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.access.spi.PlaceNames;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Reads the tree of places. */
@Component
public class Places implements PlaceNames {

    private static final String COLUMNS = "select key, name, in_path, managed_by, ended_on, successor from place ";

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place, if it exists and lies in the scope. */
    public Optional<Place> find(PlaceKey key, Scope scope) {
        return scope.covers(key)
                ? jdbc.sql(COLUMNS + "where key = ?")
                        .param(key.value())
                        .query(Places::place)
                        .optional()
                : Optional.empty();
    }

    /** From the city down to the place itself. */
    @Unscoped("the names of places and what lies in what are no secret")
    public List<Place> path(PlaceKey key) {
        return jdbc.sql(COLUMNS + "where key in (:keys) order by key")
                .param("keys", key.path().stream().map(PlaceKey::value).toList())
                .query(Places::place)
                .list();
    }

    /**
     * What lies directly below and stands, in the order of keys, as far as the scope shows it; a level that only repeats
     * its parent or names no place is passed over, so that 东莞市 shows its streets and 重庆市 its districts.
     */
    public List<Place> children(PlaceKey parent, Scope scope) {
        var visible = scope.on("key");
        return jdbc.sql(COLUMNS + """
                where in_path and ended_on is null and parent = any (array(
                  select :parent union all select key from place where parent = :parent and not in_path)) and\s""" + visible.sql() + " order by key")
                .param("parent", parent.value())
                .params(visible.parameters())
                .query(Places::place)
                .list();
    }

    /** The places that became part of this one, by key, if it lies in the scope. */
    public List<Place> predecessors(PlaceKey place, Scope scope) {
        return scope.covers(place)
                ? jdbc.sql(COLUMNS + "where successor = ? order by key")
                        .param(place.value())
                        .query(Places::place)
                        .list()
                : List.of();
    }

    /** The other and old names of those of these places that have any, sorted. */
    public Map<PlaceKey, List<String>> aliases(Collection<PlaceKey> places) {
        var aliases = new LinkedHashMap<PlaceKey, List<String>>();
        jdbc.sql("select place, alias from place_alias where place = any (?) order by place, alias")
                .param(places.stream().map(PlaceKey::value).toArray(String[]::new))
                .query(row -> {
                    aliases.computeIfAbsent(new PlaceKey(row.getString(1)), key -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return aliases;
    }

    /** Those of these places that exist and lie in the scope, in the order asked. */
    public List<Place> these(List<PlaceKey> keys, Scope scope) {
        var found = new LinkedHashMap<PlaceKey, Place>();
        jdbc.sql(COLUMNS + "where key = any (?)")
                .param(keys.stream().filter(scope::covers).map(PlaceKey::value).toArray(String[]::new))
                .query(Places::place)
                .list()
                .forEach(place -> found.put(place.key(), place));
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .toList();
    }

    /** Every place of a level that stands in the scope, by key: what a ledger's names are matched against. */
    public List<Place> at(PlaceLevel level, Scope scope) {
        var visible = scope.on("key");
        return jdbc.sql(COLUMNS + "where level = :level and ended_on is null and " + visible.sql() + " order by key")
                .param("level", level.word())
                .params(visible.parameters())
                .query(Places::place)
                .list();
    }

    /** The names of those of these places that stand in a breadcrumb. */
    Map<PlaceKey, String> pathNames(Collection<PlaceKey> places) {
        var names = new LinkedHashMap<PlaceKey, String>();
        jdbc.sql(COLUMNS + "where in_path and key = any (?)")
                .param(places.stream().map(PlaceKey::value).toArray(String[]::new))
                .query(Places::place)
                .list()
                .forEach(place -> names.put(place.key(), place.shortName()));
        return names;
    }

    @Override
    @Unscoped("names are no secret")
    public Map<PlaceKey, String> namesOf(Collection<PlaceKey> places) {
        var names = new LinkedHashMap<PlaceKey, String>();
        if (!places.isEmpty()) {
            jdbc.sql(COLUMNS + "where key in (:keys)")
                    .param("keys", places.stream().map(PlaceKey::value).toList())
                    .query(Places::place)
                    .list()
                    .forEach(place -> names.put(place.key(), place.shortName()));
        }
        return names;
    }

    static Place place(ResultSet row, int n) throws SQLException {
        var successor = row.getString("successor");
        return new Place(
                new PlaceKey(row.getString("key")),
                row.getString("name"),
                row.getBoolean("in_path"),
                row.getString("managed_by"),
                row.getObject("ended_on", LocalDate.class),
                successor == null ? null : new PlaceKey(successor));
    }
}
