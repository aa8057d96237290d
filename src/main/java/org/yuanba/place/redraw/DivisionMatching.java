package org.yuanba.place.redraw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yuanba.place.division.Division;
import org.yuanba.place.redraw.PlaceTree.Node;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Finds each place of the tree in a newer edition, level by level from the top: the same code with the same name, then a
 * name that stands once under the same parent, then one that stands once in the whole city, then the same code with another
 * name. Where a person says where a place goes, that holds instead. What is in doubt stays unfound.
 */
final class DivisionMatching {

    private final PlaceTree tree;
    private final DivisionMappings said;
    private final Map<String, Division> entries = new TreeMap<>();
    private final Map<String, Node> byCode = new HashMap<>();
    private final Map<String, Node> found = new TreeMap<>();
    private final Map<PlaceKey, String> entryOf = new HashMap<>();
    private final Map<PlaceKey, String> merged = new TreeMap<>();

    DivisionMatching(PlaceTree tree, List<Division> edition, DivisionMappings said) {
        this.tree = tree;
        this.said = said;
        edition.forEach(row -> entries.put(row.code(), row));
        tree.all().stream().filter(Node::open).forEach(node -> {
            if (node.code() != null) {
                byCode.put(node.code(), node);
            }
        });
        var root = tree.root().value();
        tree.find(tree.root()).ifPresent(node -> match(root, node));
        Arrays.stream(PlaceLevel.values())
                .filter(level -> level.digits() > root.length() && level != PlaceLevel.COMPOUND)
                .forEach(this::match);
    }

    /** The places found, by code in the edition. */
    Map<String, Node> found() {
        return found;
    }

    /** The places that go into another, with the code of that in the edition. */
    Map<PlaceKey, String> merged() {
        return merged;
    }

    /** The rows of the edition that no place was found for, by code. */
    List<Division> fresh() {
        return entries.values().stream()
                .filter(row -> !found.containsKey(row.code()))
                .toList();
    }

    /** The places with a code that are in the edition no more. */
    List<Node> gone() {
        return tree.all().stream()
                .filter(node -> node.open() && node.code() != null && !entryOf.containsKey(node.key()))
                .filter(node -> !said.goesToOurOwn(node.key()))
                .toList();
    }

    private void match(PlaceLevel level) {
        open(level).forEach(row -> {
            var node = byCode.get(row.code());
            if (node != null && isFree(node) && sameName(node, row)) {
                match(row.code(), node);
            }
        });
        matchNamesOnce(
                level,
                row -> row.parent() + " " + stem(level, row.name()),
                node -> parentEntry(node).map(up -> up + " " + stem(level, node.name())),
                Set.of());
        matchNamesOnce(
                level,
                row -> stem(level, row.name()),
                node -> Optional.of(stem(level, node.name())),
                severalInTheCity(level));
        open(level).forEach(row -> {
            var node = byCode.get(row.code());
            if (node != null && isFree(node)) {
                match(row.code(), node);
            }
        });
        matchWhatWasSaid(level);
    }

    /** A place goes to a row that is another's already, or becomes what the row is; the first of several does. */
    private void matchWhatWasSaid(PlaceLevel level) {
        said.byTarget(level).forEach((code, places) -> {
            if (!found.containsKey(code)) {
                match(
                        code,
                        places.stream()
                                .filter(node -> code.equals(node.code()))
                                .findFirst()
                                .orElse(places.getFirst()));
            }
            places.stream().filter(node -> !node.equals(found.get(code))).forEach(node -> {
                merged.put(node.key(), code);
                entryOf.put(node.key(), code);
            });
        });
    }

    /** What somebody spoke of still counts, so that nothing else is found otherwise because of what she said. */
    private void matchNamesOnce(
            PlaceLevel level,
            Function<Division, String> nameOfRow,
            Function<Node, Optional<String>> nameOfNode,
            Set<String> doubtful) {
        var rows = open(level).stream().collect(Collectors.groupingBy(nameOfRow, TreeMap::new, Collectors.toList()));
        var nodes = new HashMap<String, List<Node>>();
        tree.at(level).stream()
                .filter(node -> !entryOf.containsKey(node.key()) && node.code() != null)
                .forEach(node -> nameOfNode
                        .apply(node)
                        .ifPresent(name -> nodes.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(node)));
        rows.forEach((name, same) -> {
            var candidates = nodes.getOrDefault(name, List.of());
            if (same.size() == 1
                    && candidates.size() == 1
                    && !doubtful.contains(name)
                    && isFree(candidates.getFirst())) {
                match(same.getFirst().code(), candidates.getFirst());
            }
        });
    }

    /** Names that stand more than once, in the tree or in the edition. */
    private Set<String> severalInTheCity(PlaceLevel level) {
        var counts = new HashMap<String, Integer>();
        tree.at(level).forEach(node -> counts.merge("tree " + stem(level, node.name()), 1, Integer::sum));
        at(level).forEach(row -> counts.merge("file " + stem(level, row.name()), 1, Integer::sum));
        var several = new HashSet<String>();
        counts.forEach((name, count) -> {
            if (count > 1) {
                several.add(name.substring(5));
            }
        });
        return several;
    }

    /** Where the edition has what lies above the place, by its code or else by where it hangs. */
    private Optional<String> parentEntry(Node node) {
        return Optional.ofNullable(byCode.get(node.codeAbove()))
                .or(() -> tree.find(node.parent()))
                .map(above -> entryOf.get(above.key()));
    }

    private void match(String code, Node node) {
        found.put(code, node);
        entryOf.put(node.key(), code);
    }

    private List<Division> at(PlaceLevel level) {
        return entries.values().stream()
                .filter(row -> row.code().length() == level.digits())
                .toList();
    }

    private List<Division> open(PlaceLevel level) {
        return at(level).stream().filter(row -> !found.containsKey(row.code())).toList();
    }

    private boolean isFree(Node node) {
        return !entryOf.containsKey(node.key()) && !said.speaksOf(node.key());
    }

    private static boolean sameName(Node node, Division row) {
        var level = node.key().level();
        return stem(level, node.name()).equals(stem(level, row.name()));
    }

    static String stem(PlaceLevel level, String name) {
        return DivisionName.stem(level, name);
    }

    /** The rows of the edition, by code. */
    Map<String, Division> entries() {
        return new LinkedHashMap<>(entries);
    }
}
