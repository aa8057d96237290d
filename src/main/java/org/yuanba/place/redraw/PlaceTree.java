package org.yuanba.place.redraw;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** The places of a city at one moment, apart from any database: what a plan is made from. */
final class PlaceTree {

    private final PlaceKey root;
    private final NavigableMap<String, Node> nodes;
    private final Map<PlaceKey, PlaceKey> former;
    private final Map<PlaceKey, Integer> serials;

    private PlaceTree(
            PlaceKey root,
            NavigableMap<String, Node> nodes,
            Map<PlaceKey, PlaceKey> former,
            Map<PlaceKey, Integer> serials) {
        this.root = root;
        this.nodes = nodes;
        this.former = former;
        this.serials = serials;
    }

    /**
     * Of these places.
     *
     * @param former keys places had once, with the key each has now
     * @param serials the last serial given in each community that ever had a compound
     */
    static PlaceTree of(
            PlaceKey root, Collection<Node> places, Map<PlaceKey, PlaceKey> former, Map<PlaceKey, Integer> serials) {
        var nodes = new TreeMap<String, Node>();
        places.forEach(node -> nodes.put(node.key().value(), node));
        return new PlaceTree(root, nodes, former, serials);
    }

    PlaceKey root() {
        return root;
    }

    Collection<Node> all() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    Map<PlaceKey, PlaceKey> former() {
        return former;
    }

    Map<PlaceKey, Integer> serials() {
        return serials;
    }

    Optional<Node> find(PlaceKey key) {
        return Optional.ofNullable(nodes.get(key.value()));
    }

    /** The place of this key or former key, if it stands. */
    Optional<Node> standing(PlaceKey key) {
        return find(former.getOrDefault(key, key)).filter(Node::open);
    }

    /** Everything below the place, those that ended included. */
    Collection<Node> below(PlaceKey place) {
        return nodes.subMap(place.value(), false, place.upperBound(), false).values();
    }

    List<Node> childrenOf(PlaceKey place) {
        return below(place).stream()
                .filter(node -> place.equals(node.key().parent().orElse(null)))
                .toList();
    }

    /** What stands at this level below the root. */
    List<Node> at(PlaceLevel level) {
        return below(root).stream()
                .filter(node -> node.open() && node.key().level() == level)
                .toList();
    }

    int lastSerial(PlaceKey community) {
        return serials.getOrDefault(community, 0);
    }

    /** The keys that once belonged to this place, in their order. */
    Stream<PlaceKey> formerKeysOf(PlaceKey place) {
        return former.entrySet().stream()
                .filter(entry -> entry.getValue().equals(place))
                .map(Map.Entry::getKey)
                .sorted();
    }

    /**
     * A place.
     *
     * @param key its key
     * @param name its name
     * @param code its national code, none for compounds and for places of our own
     * @param managedBy the body that runs it where its code says another, or none
     * @param open whether it stands
     * @param successor what took it over, or none
     */
    record Node(
            PlaceKey key,
            String name,
            @Nullable String code,
            @Nullable String managedBy,
            boolean open,
            @Nullable PlaceKey successor) {

        boolean isCompound() {
            return key.level() == PlaceLevel.COMPOUND;
        }

        /** The code of the place its own code puts it under; empty when it has no code. */
        String codeAbove() {
            return code == null
                    ? ""
                    : new PlaceKey(code).parent().map(PlaceKey::value).orElse("");
        }

        /** The part of its key that is its own. */
        String own() {
            return key.value()
                    .substring(key.parent().map(up -> up.value().length()).orElse(0));
        }

        PlaceKey parent() {
            return key.parent().orElseThrow();
        }
    }
}
