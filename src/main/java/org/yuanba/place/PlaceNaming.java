package org.yuanba.place;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.shared.PlaceKey;

/** Gives places other names; an old name stays findable. */
@Component
public class PlaceNaming {

    /** The longest a name or an alias may be, in characters. */
    public static final int LONGEST = 80;

    static final String ALIASES = "place_alias (place, alias, initials)";

    private final JdbcClient jdbc;
    private final PlaceRows rows;
    private final ApplicationEventPublisher events;

    PlaceNaming(JdbcClient jdbc, PlaceRows rows, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
    }

    /** Renames a place; the old name stays as an alias. */
    @Transactional
    public void rename(PlaceKey place, String name) {
        renameAll(Map.of(place, name));
    }

    /** Renames many places at once; a place that bears the name already is left alone. */
    @Transactional
    public void renameAll(Map<PlaceKey, String> names) {
        var wanted = new Names(names);
        var renamed = jdbc.sql("""
                with wanted as (select * from unnest(?::text[], ?::text[], ?::text[]) as w (key, name, initials)),
                  old as (select p.key, p.name, p.initials from place p join wanted w on w.key = p.key
                    where p.name <> w.name for update of p),
                  kept as (insert into place_alias (place, alias, initials) select * from old on conflict do nothing),
                  dropped as (delete from place_alias a using wanted w where a.place = w.key and a.alias = w.name)
                update place p set name = w.name, initials = w.initials from wanted w, old
                where p.key = w.key and old.key = w.key
                returning p.key, old.name, p.name
                """)
                .params(wanted.keys(), wanted.names(), wanted.initials())
                .query((row, n) -> new PlaceRenamed(new PlaceKey(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
        renamed.forEach(events::publishEvent);
    }

    /** Replaces the other names of these places by the lists given. */
    @Transactional
    public void setAliases(Map<PlaceKey, List<String>> aliases) {
        var names = new Names(aliases.keySet());
        jdbc.sql("delete from place_alias where place = any (?)")
                .param(names.keys())
                .update();
        var lines = new StringBuilder();
        aliases.forEach((place, all) -> appendAliases(lines, place, "", all));
        rows.copy(ALIASES, lines);
    }

    static String checked(PlaceKey place, String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new PlaceNameRefused(place);
        }
        return stripped;
    }

    static void appendAliases(StringBuilder lines, PlaceKey place, String name, Collection<String> aliases) {
        var others = new LinkedHashSet<String>();
        aliases.forEach(alias -> others.add(checked(place, alias)));
        others.remove(name);
        others.forEach(alias -> lines.append(PlaceRows.line(place.value(), alias, Initials.readings(alias))));
    }

    /** Keys, names and initials side by side, as the database takes them. */
    private record Names(String[] keys, String[] names, String[] initials) {

        Names(Map<PlaceKey, String> names) {
            this(
                    names.keySet().stream().map(PlaceKey::value).toArray(String[]::new),
                    names.entrySet().stream()
                            .map(entry -> checked(entry.getKey(), entry.getValue()))
                            .toArray(String[]::new),
                    names.values().stream().map(Initials::readings).toArray(String[]::new));
        }

        Names(Collection<PlaceKey> keys) {
            this(keys.stream().map(PlaceKey::value).toArray(String[]::new), new String[0], new String[0]);
        }
    }
}
