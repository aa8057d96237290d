package org.yuanba.place.redraw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yuanba.place.division.Division;
import org.yuanba.place.redraw.PlaceTree.Node;
import org.yuanba.place.redraw.RedrawPlan.Problem;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** What a person said about places of the tree and rows of the edition, checked line by line. */
final class DivisionMappings {

    private final PlaceTree tree;
    private final Map<String, Division> entries;
    private final Map<String, Node> byCode;
    private final Map<PlaceKey, String> targets = new LinkedHashMap<>();
    private final Map<PlaceKey, PlaceKey> intoOurOwn = new TreeMap<>();
    private final Map<PlaceKey, String> homes = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    DivisionMappings(PlaceTree tree, List<Division> edition, List<Mapping> lines) {
        this.tree = tree;
        this.entries = edition.stream().collect(Collectors.toMap(Division::code, row -> row));
        this.byCode = new HashMap<>();
        tree.all().stream().filter(Node::open).forEach(node -> {
            if (node.code() != null) {
                byCode.put(node.code(), node);
            }
        });
        lines.forEach(this::take);
    }

    List<Problem> problems() {
        return problems;
    }

    /** Compounds that get another community, by the id of that. */
    Map<PlaceKey, String> homes() {
        return homes;
    }

    /** Places that go into one that is our own and in no edition. */
    Map<PlaceKey, PlaceKey> intoOurOwn() {
        return intoOurOwn;
    }

    boolean goesToOurOwn(PlaceKey place) {
        return intoOurOwn.containsKey(place);
    }

    boolean speaksOf(PlaceKey place) {
        return targets.containsKey(place) || intoOurOwn.containsKey(place);
    }

    /** Places of a level by the code they go to, in the order they were said. */
    Map<String, List<Node>> byTarget(PlaceLevel level) {
        var groups = new LinkedHashMap<String, List<Node>>();
        targets.forEach((place, code) -> {
            if (place.level() == level) {
                groups.computeIfAbsent(code, c -> new ArrayList<>())
                        .add(tree.find(place).orElseThrow());
            }
        });
        return groups;
    }

    private void take(Mapping line) {
        var from = place(line.from());
        if (from.isEmpty()) {
            if (!isKnown(line.from())) {
                problem(line, "map-from", line.from());
            }
            return;
        }
        var node = from.get();
        var level = node.isCompound() ? PlaceLevel.COMMUNITY : node.key().level();
        var ours = PlaceKey.parse(line.to()).flatMap(tree::standing);
        boolean inEdition = entries.containsKey(line.to());
        if (!inEdition && ours.filter(own -> own.code() == null).isEmpty()
                || line.to().length() != level.digits()) {
            problem(line, "map-to", line.to());
        } else if (speaksOf(node.key()) || homes.containsKey(node.key())) {
            problem(line, "map-twice", line.from());
        } else if (node.isCompound()) {
            if (!isThere(node, line.to())) {
                homes.put(node.key(), line.to());
            }
        } else if (!inEdition) {
            intoOurOwn.put(node.key(), ours.orElseThrow().key());
        } else if (stands(node) && !line.to().equals(node.code())) {
            problem(line, "map-stands", node.name(), line.from());
        } else {
            targets.put(node.key(), line.to());
        }
    }

    private Optional<Node> place(String text) {
        return PlaceKey.parse(text).flatMap(key -> tree.standing(key).or(() -> Optional.ofNullable(byCode.get(text))));
    }

    private boolean isThere(Node compound, String community) {
        return tree.find(compound.parent())
                .filter(home ->
                        community.equals(home.code() == null ? home.key().value() : home.code()))
                .isPresent();
    }

    /** A line about what ended or moved already says nothing any more. */
    private boolean isKnown(String text) {
        return PlaceKey.parse(text)
                .filter(key -> tree.find(key).isPresent() || tree.former().containsKey(key))
                .isPresent();
    }

    private boolean stands(Node node) {
        var row = node.code() == null ? null : entries.get(node.code());
        var level = node.key().level();
        return row != null && DivisionName.stem(level, row.name()).equals(DivisionName.stem(level, node.name()));
    }

    private void problem(Mapping line, String kind, Object... more) {
        var arguments = new ArrayList<Object>(List.of(line.line()));
        arguments.addAll(List.of(more));
        problems.add(new Problem(kind, List.copyOf(arguments)));
    }
}
