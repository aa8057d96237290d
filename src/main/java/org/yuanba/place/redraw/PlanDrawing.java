package org.yuanba.place.redraw;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.redraw.PlaceTree.Node;
import org.yuanba.place.redraw.RedrawPlan.Kind;
import org.yuanba.place.redraw.RedrawPlan.Line;
import org.yuanba.place.redraw.RedrawPlan.Problem;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Gathers what is to happen to places, and draws the plan of it. */
final class PlanDrawing {

    private final PlaceTree tree;
    private final KeyGiving keys;
    private final Map<PlaceKey, String> names = new TreeMap<>();
    private final Map<PlaceKey, String> codes = new TreeMap<>();
    private final Map<PlaceKey, Optional<String>> managers = new TreeMap<>();
    private final Map<PlaceKey, String> merged = new TreeMap<>();
    private final Set<PlaceKey> ended = new HashSet<>();
    private final Map<String, Redraw.Added> added = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<PlaceKey, Long> compounds = new HashMap<>();
    private Map<String, PlaceKey> given = Map.of();

    PlanDrawing(PlaceTree tree) {
        this.tree = tree;
        this.keys = new KeyGiving(tree);
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    void rename(Node node, String name) {
        names.put(node.key(), name);
    }

    void recode(Node node, String code) {
        codes.put(node.key(), code);
    }

    void manage(Node node, @Nullable String body) {
        if (!Objects.equals(node.managedBy(), body)) {
            managers.put(node.key(), Optional.ofNullable(body));
        }
    }

    void move(Node node, String parent, String own) {
        keys.move(node.key(), parent, own);
    }

    void add(String code, String name, @Nullable String nationalCode, String parent, String own) {
        keys.add(code, parent, own);
        added.put(KeyGiving.added(code), new Redraw.Added(new PlaceKey(code), name, nationalCode));
    }

    /** Ends a place in favour of another, which takes over its compounds and the places of our own in it. */
    void merge(Node node, String into) {
        merged.put(node.key(), into);
        for (var child : tree.childrenOf(node.key())) {
            if (child.isCompound()) {
                keys.rehouse(child.key(), into);
            } else if (child.open() && child.code() == null) {
                keys.move(child.key(), into, child.own());
            }
        }
    }

    void rehouse(PlaceKey compound, String community) {
        keys.rehouse(compound, community);
    }

    void end(Node node) {
        ended.add(node.key());
    }

    RedrawPlan draw() {
        given = keys.give();
        tree.all().stream()
                .filter(node -> node.isCompound() && node.open())
                .forEach(compound -> compound.key().path().forEach(above -> compounds.merge(above, 1L, Long::sum)));
        var redraw = redraw();
        tree.all().stream().filter(node -> !node.isCompound()).forEach(this::lines);
        added.forEach((id, one) -> line(Kind.ADDED, null, key(id), one.name(), nameOf(keys.parentOfAdded(id)), 0));
        keys.full().forEach(parent -> problem(Problem.of("full", nameOf(parent))));
        findOurOwnBelowWhatEnds();
        findHomeless();
        findClashes();
        lines.sort(Comparator.comparing(Line::kind).thenComparing(Line::after));
        var told = new HashSet<PlaceKey>();
        lines.stream()
                .flatMap(line -> Optional.ofNullable(line.before()).stream())
                .forEach(told::add);
        int following = (int) redraw.keys().keySet().stream()
                .filter(key -> key.level() != PlaceLevel.COMPOUND && !told.contains(key))
                .count();
        int divisions = (int) tree.all().stream()
                .filter(node -> node.open() && node.code() != null)
                .count();
        return new RedrawPlan(lines, problems, divisions - told.size() - following, following, redraw);
    }

    /** A place of our own does not end with what lies above it: somebody says first where it goes. */
    private void findOurOwnBelowWhatEnds() {
        tree.all().stream()
                .filter(node -> node.open() && !node.isCompound() && node.code() == null)
                .filter(node -> !node.key().equals(tree.root()))
                .filter(node -> PlaceKey.parse(keys.parentOf(node.key()))
                        .filter(ended::contains)
                        .isPresent())
                .forEach(node -> problem(
                        Problem.of("own-homeless", node.name(), node.key().value())));
    }

    private Redraw redraw() {
        var redraw = Redraw.nothing();
        tree.all().forEach(node -> {
            var after = key(node.key().value());
            if (!after.equals(node.key())) {
                redraw.keys().put(node.key(), after);
            }
        });
        added.forEach((id, one) -> redraw.added().add(new Redraw.Added(key(id), one.name(), one.code())));
        redraw.added().sort(Comparator.comparing(Redraw.Added::key));
        names.forEach((key, name) -> redraw.names().put(key(key.value()), name));
        codes.forEach((key, code) -> redraw.codes().put(key(key.value()), code));
        managers.forEach((key, body) -> redraw.managers().put(key(key.value()), body));
        ended.forEach(key -> redraw.ended().put(key(key.value()), Optional.empty()));
        merged.forEach((key, into) -> redraw.ended().put(key(key.value()), Optional.of(key(into))));
        return redraw;
    }

    private void lines(Node node) {
        var after = key(node.key().value());
        long standing = compounds.getOrDefault(node.key(), 0L);
        var into = merged.get(node.key());
        var name = names.get(node.key());
        if (into != null) {
            line(Kind.MERGED, node.key(), key(into), node.name(), nameOf(into), standing);
        } else if (ended.contains(node.key())) {
            line(Kind.ENDED, node.key(), after, node.name(), "", standing);
        } else if (keys.isMoving(node.key()) && !follows(node, after) || managers.containsKey(node.key())) {
            line(Kind.MOVED, node.key(), after, node.name(), nameOf(keys.parentOf(node.key())), standing);
        } else if (codes.containsKey(node.key()) && !redrawsWithParent(node, after)) {
            line(Kind.MOVED, node.key(), after, node.name(), nameOf(keys.parentOf(node.key())), standing);
        }
        if (name != null) {
            line(Kind.RENAMED, node.key(), after, node.name(), name, standing);
        }
    }

    private boolean follows(Node node, PlaceKey after) {
        return keys.parentOf(node.key()).equals(node.parent().value())
                && after.value().equals(key(node.parent().value()).value() + node.own());
    }

    private boolean redrawsWithParent(Node node, PlaceKey after) {
        return !after.equals(node.key()) && follows(node, after);
    }

    private void line(Kind kind, @Nullable PlaceKey before, PlaceKey after, String name, String to, long standing) {
        lines.add(new Line(kind, before, after, name, to, standing));
    }

    private void findHomeless() {
        var homeless = new TreeMap<PlaceKey, Long>();
        for (var node : tree.all()) {
            if (node.isCompound() && node.open()) {
                var home = keys.parentOf(node.key());
                PlaceKey.parse(home).filter(ended::contains).ifPresent(key -> homeless.merge(key, 1L, Long::sum));
            }
        }
        homeless.forEach((key, count) -> problem(Problem.of("homeless", nameOf(key.value()), key.value(), count)));
    }

    /** Two compounds of one name cannot stand in the same community. */
    private void findClashes() {
        var inHome = new LinkedHashMap<String, Node>();
        var all = new ArrayList<Node>(tree.all().stream()
                .filter(node -> node.isCompound() && node.open())
                .toList());
        all.sort(Comparator.comparing((Node node) -> keys.isMoving(node.key())).thenComparing(Node::key));
        for (var node : all) {
            var home = keys.parentOf(node.key());
            var other = inHome.putIfAbsent(home + " " + folded(node.name()), node);
            if (other != null && keys.isMoving(node.key())) {
                problem(Problem.of(
                        "clash", node.name(), node.key().value(), other.key().value(), nameOf(home)));
            }
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private PlaceKey key(String id) {
        return Objects.requireNonNull(given.get(id), id);
    }

    private String nameOf(String id) {
        var one = added.get(id);
        return one != null
                ? one.name()
                : tree.find(new PlaceKey(id))
                        .map(node -> names.getOrDefault(node.key(), node.name()))
                        .orElse(id);
    }
}
