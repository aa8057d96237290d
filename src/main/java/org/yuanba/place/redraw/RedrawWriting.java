package org.yuanba.place.redraw;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.place.CitySetUp;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.place.Initials;
import org.yuanba.place.PlaceNaming;
import org.yuanba.place.PlaceRenamed;
import org.yuanba.place.PlaceRows;
import org.yuanba.place.PlacesRedrawn;
import org.yuanba.place.PlacesRedrawn.Rekeyed;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Writes a tree drawn anew, in the transaction that runs; foreign keys follow by cascade. */
@Component
class RedrawWriting {

    private final JdbcClient jdbc;
    private final PlaceRows rows;
    private final Hanging hanging;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RedrawWriting(JdbcClient jdbc, PlaceRows rows, Hanging hanging, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.hanging = hanging;
        this.events = events;
        this.clock = clock;
    }

    void write(PlaceTree tree, Redraw redraw, @Nullable UUID edition, Actor by) {
        var day = LocalDate.now(clock);
        for (var level : PlaceLevel.values()) {
            add(tree, redraw, level, day);
            rekey(redraw, level);
        }
        hanging.naming().renameAll(redraw.names());
        set("national_code", redraw.codes());
        set("managed_by", texts(redraw.managers()));
        end(redraw.ended(), day);
        redraw.lastSerials().forEach(this::raise);
        var rekeyed = rekeyed(redraw);
        remember(rekeyed, day, edition);
        hanging.actors().forget();
        events.publishEvent(told(tree, redraw, rekeyed, day, by));
    }

    private void add(PlaceTree tree, Redraw redraw, PlaceLevel level, LocalDate day) {
        var lines = new StringBuilder();
        for (var one : redraw.added()) {
            if (one.key().level() == level) {
                var parent = one.key().parent().orElseThrow();
                var says = CitySetUp.saysSomething(one.key().value(), one.name(), nameOf(parent, tree, redraw));
                lines.append(PlaceRows.line(
                        one.key().value(),
                        level.word(),
                        parent.value(),
                        one.name(),
                        Initials.readings(one.name()),
                        one.code(),
                        Boolean.toString(says),
                        day.toString()));
            }
        }
        rows.copy("place (key, level, parent, name, initials, national_code, in_path, opened_on)", lines);
    }

    private static @Nullable String nameOf(PlaceKey parent, PlaceTree tree, Redraw redraw) {
        return redraw.added().stream()
                .filter(one -> one.key().equals(parent))
                .map(Redraw.Added::name)
                .findFirst()
                .or(() -> tree.find(parent).map(PlaceTree.Node::name))
                .orElse(null);
    }

    /**
     * Levels go from the top down: the parent of each place has its key already. A successor on the same level is written
     * along, since a row written twice in a transaction is checked before the cascade reaches it.
     */
    private void rekey(Redraw redraw, PlaceLevel level) {
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        var parents = new ArrayList<String>();
        redraw.keys().forEach((old, now) -> {
            if (old.level() == level) {
                before.add(old.value());
                after.add(now.value());
                parents.add(now.parent().orElseThrow().value());
            }
        });
        if (!before.isEmpty()) {
            jdbc.sql("""
                    with m as (select * from unnest(?::text[], ?::text[], ?::text[]) as m (before, after, parent))
                    update place p set key = m.after, parent = m.parent,
                      successor = coalesce(s.after, o.successor)
                    from m join place o on o.key = m.before left join m s on s.before = o.successor
                    where p.key = m.before
                    """).params(array(before), array(after), array(parents)).update();
        }
    }

    private void set(String column, Map<PlaceKey, @Nullable String> values) {
        values.forEach((key, value) -> jdbc.sql("update place set " + column + " = :value where key = :key")
                .param("value", value)
                .param("key", key.value())
                .update());
    }

    private static SortedMap<PlaceKey, @Nullable String> texts(SortedMap<PlaceKey, Optional<String>> values) {
        var texts = new TreeMap<PlaceKey, @Nullable String>();
        values.forEach((key, value) -> texts.put(key, value.orElse(null)));
        return texts;
    }

    private void end(SortedMap<PlaceKey, Optional<PlaceKey>> ended, LocalDate day) {
        ended.forEach((place, successor) -> {
            jdbc.sql("update place set ended_on = :day, successor = :successor where key = :key")
                    .param("day", day)
                    .param("successor", successor.map(PlaceKey::value).orElse(null))
                    .param("key", place.value())
                    .update();
            successor.ifPresent(to -> hanging.all().forEach(what -> what.handOver(place, to)));
        });
    }

    private void raise(PlaceKey community, int last) {
        jdbc.sql("""
                insert into place_serial as s (community, last) values (?, ?)
                on conflict (community) do update set last = greatest(s.last, excluded.last)
                """).params(community.value(), last).update();
    }

    private static List<Rekeyed> rekeyed(Redraw redraw) {
        var rekeyed = new ArrayList<Rekeyed>();
        redraw.keys().forEach((before, after) -> {
            var above = before.parent().orElseThrow();
            var now = redraw.after(above);
            boolean follows = !now.equals(above)
                    && after.value()
                            .equals(now.value()
                                    + before.value().substring(above.value().length()));
            rekeyed.add(new Rekeyed(before, after, follows));
        });
        return rekeyed;
    }

    private void remember(List<Rekeyed> rekeyed, LocalDate day, @Nullable UUID edition) {
        var lines = new StringBuilder();
        for (var one : rekeyed) {
            lines.append(PlaceRows.line(
                    NewId.next().toString(),
                    one.before().value(),
                    one.after().value(),
                    one.after().value(),
                    Boolean.toString(one.follows()),
                    day.toString(),
                    edition == null ? "MOVED" : "EDITION",
                    edition == null ? null : edition.toString()));
        }
        rows.copy("place_rekeyed (id, old_key, new_key, place, follows, on_day, reason, edition)", lines);
    }

    private static PlacesRedrawn told(PlaceTree tree, Redraw redraw, List<Rekeyed> rekeyed, LocalDate day, Actor by) {
        var after = redraw.on(tree);
        var before = new HashMap<PlaceKey, String>();
        tree.all().forEach(node -> before.put(redraw.after(node.key()), node.name()));
        return new PlacesRedrawn(
                List.copyOf(rekeyed),
                redraw.added().stream()
                        .map(one -> new PlacesRedrawn.Added(one.key(), one.name()))
                        .toList(),
                redraw.names().entrySet().stream()
                        .map(one -> new PlaceRenamed(
                                one.getKey(), Objects.requireNonNull(before.get(one.getKey())), one.getValue()))
                        .toList(),
                redraw.ended().entrySet().stream()
                        .map(one -> new PlacesRedrawn.Ended(
                                one.getKey(),
                                after.find(one.getKey()).orElseThrow().name(),
                                one.getValue().orElse(null)))
                        .toList(),
                day,
                by.account());
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    /** What follows when the tree is drawn anew. */
    @Component
    record Hanging(List<HangsOnPlaces> all, PlaceNaming naming, Actors actors) {}
}
