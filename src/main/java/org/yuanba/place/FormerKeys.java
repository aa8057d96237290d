package org.yuanba.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.shared.PlaceKey;

/** The keys places had before the tree was drawn anew: where an old address leads, and what an old record is about. */
@Component
public class FormerKeys {

    private final JdbcClient jdbc;

    FormerKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of today of the place that once had this one; empty where the key is in use, or never was. */
    @Unscoped("whoever is led on still needs the right to the place of today")
    public Optional<PlaceKey> today(PlaceKey former) {
        return jdbc.sql("""
                select place from place_rekeyed where old_key = :key and not exists (select from place where key = :key)
                order by id desc limit 1
                """)
                .param("key", former.value())
                .query((row, n) -> new PlaceKey(row.getString(1)))
                .optional();
    }

    /** These keys as they are today, each once, in their order. */
    @Unscoped("keys alone tell nothing")
    public List<PlaceKey> today(List<PlaceKey> keys) {
        var former = new ArrayList<PlaceKey>();
        var known = jdbc.sql("select distinct old_key from place_rekeyed where old_key = any (?)")
                .param(keys.stream().map(PlaceKey::value).toArray(String[]::new))
                .query(String.class)
                .set();
        keys.forEach(key -> former.add(known.contains(key.value()) ? today(key).orElse(key) : key));
        return former.stream().distinct().toList();
    }

    /** The scope with the keys its places had before: for records that keep the key as it was. */
    public Scope reaching(Scope scope) {
        if (scope.isEmpty()) {
            return scope;
        }
        var visible = scope.on("place");
        var former = jdbc.sql("""
                select old_key from place_rekeyed where place in (:roots) or not follows and %1$s
                union select place.key from place where successor is not null and level <> 'compound' and %2$s
                """.formatted(visible.sql(), scope.on("successor").sql()))
                .params(visible.parameters())
                .param("roots", scope.roots().stream().map(PlaceKey::value).toList())
                .query((row, n) -> new PlaceKey(row.getString(1)))
                .list();
        return former.isEmpty() ? scope : scope.with(former);
    }
}
