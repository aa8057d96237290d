package org.yuanba.place.redraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.PlaceOpening;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Gives every place its key in a tree drawn anew. A place that stays follows its parent; one that moves or is added gets
 * the key wished for if it is free. A key that ever belonged to one place is never given to another.
 *
 * <p>A place that stands is spoken of by its key of before, one to be added by {@code +} and its code.
 */
final class KeyGiving {

    private final PlaceTree tree;
    private final Map<String, Wish> wishes = new TreeMap<>();
    private final Map<String, PlaceKey> given = new HashMap<>();
    private final Set<PlaceKey> used = new HashSet<>();
    private final Map<PlaceKey, Integer> serials = new HashMap<>();
    private final List<String> full = new ArrayList<>();

    KeyGiving(PlaceTree tree) {
        this.tree = tree;
    }

    static String added(String code) {
        return "+" + code;
    }

    /** Puts a place under another parent, with this part of its own. */
    void move(PlaceKey place, String parent, String own) {
        wishes.put(place.value(), new Wish(parent, own));
    }

    /** Puts a compound into another community, which gives it its next serial. */
    void rehouse(PlaceKey compound, String community) {
        wishes.put(compound.value(), new Wish(community, null));
    }

    void add(String code, String parent, String own) {
        wishes.put(added(code), new Wish(parent, own));
    }

    boolean isMoving(PlaceKey place) {
        return wishes.containsKey(place.value());
    }

    /** Where a place will hang: its parent of before, unless it moves. */
    String parentOf(PlaceKey place) {
        var wish = wishes.get(place.value());
        return wish == null ? place.parent().orElseThrow().value() : wish.parent();
    }

    /** Where an added place will hang. */
    String parentOfAdded(String id) {
        return Objects.requireNonNull(wishes.get(id)).parent();
    }

    /** The parents that had no key left for what was to come to them. */
    List<String> full() {
        return full;
    }

    /** Every place of before, and every one added, with its key. */
    Map<String, PlaceKey> give() {
        given.put(tree.root().value(), tree.root());
        var levels = Arrays.stream(PlaceLevel.values())
                .filter(level -> level.digits() > tree.root().value().length())
                .toList();
        for (var level : levels) {
            tree.below(tree.root()).stream()
                    .filter(node -> node.key().level() == level && !isMoving(node.key()))
                    .forEach(node -> settle(node.key().value(), following(node)));
            wishes.entrySet().stream()
                    .filter(wish -> levelOf(wish.getKey()) == level.digits())
                    .sorted(Comparator.comparing((Map.Entry<String, Wish> wish) ->
                                    wish.getKey().startsWith("+"))
                            .thenComparing(
                                    wish -> String.valueOf(wish.getValue().own()))
                            .thenComparing(Map.Entry::getKey))
                    .forEach(wish -> grant(wish.getKey(), wish.getValue(), level));
        }
        return given;
    }

    private PlaceKey following(PlaceTree.Node node) {
        return new PlaceKey(key(node.parent().value()).value() + node.own());
    }

    private PlaceKey key(String id) {
        return Optional.ofNullable(given.get(id)).orElseGet(() -> new PlaceKey(id.replace("+", "")));
    }

    private void settle(String id, PlaceKey key) {
        given.put(id, key);
        used.add(key);
    }

    private void grant(String id, Wish wish, PlaceLevel level) {
        var parent = key(wish.parent());
        var choice = wish.own() == null
                ? serials(wish.parent())
                : Stream.concat(
                        Stream.of(wish.own()),
                        spare(level.digits() - parent.value().length()));
        var free = choice.map(own -> new PlaceKey(parent.value() + own))
                .filter(key -> isFree(key, id))
                .findFirst();
        if (free.isEmpty()) {
            full.add(wish.parent());
            settle(id, new PlaceKey(id.replace("+", "")));
            return;
        }
        settle(id, free.get());
        if (wish.own() == null) {
            serials.put(
                    parent,
                    Integer.parseInt(free.get().value().substring(parent.value().length())));
        }
    }

    private Stream<String> serials(String community) {
        int last = serials.getOrDefault(
                key(community), community.startsWith("+") ? 0 : tree.lastSerial(new PlaceKey(community)));
        return IntStream.rangeClosed(last + 1, PlaceOpening.MOST).mapToObj("%03d"::formatted);
    }

    /** What national codes seldom use comes first. */
    private static Stream<String> spare(int digits) {
        int end = digits == 2 ? 100 : 1000;
        return IntStream.concat(IntStream.range(end * 9 / 10 + 1, end), IntStream.rangeClosed(1, end * 9 / 10))
                .mapToObj(number -> ("%0" + digits + "d").formatted(number));
    }

    private boolean isFree(PlaceKey key, String id) {
        if (key.value().equals(id)) {
            return !used.contains(key);
        }
        if (used.contains(key) || tree.find(key).isPresent()) {
            return false;
        }
        var owner = tree.former().get(key);
        return owner == null || owner.value().equals(id) && mayReturnTo(key, owner);
    }

    /** A place may have a key back that was its own, unless what lies below would take over another's. */
    private boolean mayReturnTo(PlaceKey key, PlaceKey place) {
        int length = place.value().length();
        return tree.below(place).stream().allMatch(node -> {
            var back = new PlaceKey(key.value() + node.key().value().substring(length));
            var owner = tree.former().get(back);
            return owner == null || owner.equals(node.key());
        });
    }

    private static int levelOf(String id) {
        return id.startsWith("+") ? id.length() - 1 : id.length();
    }

    private record Wish(String parent, @Nullable String own) {}
}
