package org.yuanba.place.redraw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Everything that is written when a tree is drawn anew. Keys are those of afterwards where nothing else is said.
 *
 * @param keys every key that changes, from before to after, with all below
 * @param added what is added
 * @param names new names
 * @param codes new national codes
 * @param managers the bodies that run places now, where that changes
 * @param ended what ends, by its key of afterwards, with its successor
 */
record Redraw(
        SortedMap<PlaceKey, PlaceKey> keys,
        List<Added> added,
        SortedMap<PlaceKey, String> names,
        SortedMap<PlaceKey, String> codes,
        SortedMap<PlaceKey, Optional<String>> managers,
        SortedMap<PlaceKey, Optional<PlaceKey>> ended) {

    static Redraw nothing() {
        return new Redraw(
                new TreeMap<>(), new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    PlaceKey after(PlaceKey before) {
        return keys.getOrDefault(before, before);
    }

    /** What the tree is like afterwards. */
    PlaceTree on(PlaceTree tree) {
        var nodes = new ArrayList<PlaceTree.Node>();
        tree.all().forEach(node -> nodes.add(drawn(node)));
        added.forEach(one -> nodes.add(new PlaceTree.Node(one.key(), one.name(), one.code(), null, true, null)));
        var former = new HashMap<PlaceKey, PlaceKey>();
        tree.former().forEach((old, now) -> former.put(old, after(now)));
        former.putAll(keys);
        keys.values().forEach(former::remove);
        return PlaceTree.of(tree.root(), nodes, former, serials(tree));
    }

    private PlaceTree.Node drawn(PlaceTree.Node node) {
        var key = after(node.key());
        var ending = ended.get(key);
        return new PlaceTree.Node(
                key,
                names.getOrDefault(key, node.name()),
                codes.getOrDefault(key, node.code()),
                Optional.ofNullable(managers.get(key)).map(Redraw::orNull).orElse(node.managedBy()),
                node.open() && ending == null,
                ending == null ? moved(node.successor(), this::after) : ending.orElse(null));
    }

    private static @Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }

    private static @Nullable PlaceKey moved(@Nullable PlaceKey key, Function<PlaceKey, PlaceKey> after) {
        return key == null ? null : after.apply(key);
    }

    private Map<PlaceKey, Integer> serials(PlaceTree tree) {
        var serials = new HashMap<PlaceKey, Integer>();
        tree.serials().forEach((community, last) -> serials.put(after(community), last));
        lastSerials().forEach((community, last) -> serials.merge(community, last, Math::max));
        return serials;
    }

    /** The highest serial of the compounds that got other keys, by community. */
    SortedMap<PlaceKey, Integer> lastSerials() {
        var last = new TreeMap<PlaceKey, Integer>();
        for (var key : keys.values()) {
            if (key.level() == PlaceLevel.COMPOUND) {
                last.merge(
                        key.at(PlaceLevel.COMMUNITY),
                        Integer.parseInt(key.value().substring(PlaceLevel.COMMUNITY.digits())),
                        Math::max);
            }
        }
        return last;
    }

    /**
     * A place that is added.
     *
     * @param key its key
     * @param name its name
     * @param code its national code, none for one of our own
     */
    record Added(PlaceKey key, String name, @Nullable String code) {}
}
