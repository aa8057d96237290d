package org.yuanba.place.redraw;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yuanba.place.PlaceNaming;
import org.yuanba.place.redraw.PlaceTree.Node;
import org.yuanba.place.redraw.RedrawPlan.Problem;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Plans moves that somebody asks for: streets under another district or zone, communities under another street. */
final class MovePlanning {

    private final PlaceTree tree;
    private final PlanDrawing drawing;
    private final Set<PlaceKey> zones = new HashSet<>();
    private final Set<PlaceKey> moved = new HashSet<>();

    private MovePlanning(PlaceTree tree) {
        this.tree = tree;
        this.drawing = new PlanDrawing(tree);
    }

    static RedrawPlan plan(PlaceTree tree, List<Zone> zones, Mapping.Lines moves) {
        var planning = new MovePlanning(tree);
        moves.problems().forEach(planning.drawing::problem);
        zones.forEach(planning::open);
        moves.lines().forEach(move -> planning.take(move, zones));
        return planning.drawing.draw();
    }

    private void open(Zone zone) {
        var name = zone.name().strip();
        var parsed = PlaceKey.parse(zone.key())
                .filter(key -> key.level() == PlaceLevel.DISTRICT && tree.root().covers(key))
                .filter(key ->
                        tree.find(key.parent().orElseThrow()).filter(Node::open).isPresent());
        if (parsed.isEmpty()) {
            problem("zone-key", zone.key(), tree.root().value());
            return;
        }
        var key = parsed.get();
        if (name.isEmpty() || name.length() > PlaceNaming.LONGEST) {
            problem("zone-name", PlaceNaming.LONGEST);
        } else if (isOurOwn(key, name)) {
            return;
        } else if (tree.find(key).isPresent() || tree.former().containsKey(key)) {
            problem("zone-taken", zone.key());
        } else {
            zones.add(key);
            var parent = key.parent().orElseThrow().value();
            drawing.add(key.value(), name, null, parent, key.value().substring(parent.length()));
        }
    }

    private boolean isOurOwn(PlaceKey key, String name) {
        return tree.standing(key)
                .filter(node -> node.code() == null && node.name().equals(name))
                .isPresent();
    }

    private void take(Mapping move, List<Zone> opened) {
        var node = PlaceKey.parse(move.from()).flatMap(tree::standing);
        var target = PlaceKey.parse(move.to()).map(key -> tree.former().getOrDefault(key, key));
        if (node.isEmpty() || node.get().isCompound() || node.get().key().equals(tree.root())) {
            problem("move-from", move.line(), move.from());
        } else if (target.filter(this::stands).isEmpty()) {
            problem("move-to", move.line(), move.to());
        } else if (!target.map(PlaceKey::level).equals(node.get().key().level().above())) {
            problem("move-level", move.line(), node.get().name(), move.to());
        } else if (!moved.add(node.get().key())) {
            problem("map-twice", move.line(), move.from());
        } else {
            move(node.get(), target.get(), move.more(), opened);
        }
    }

    private void move(Node node, PlaceKey to, String body, List<Zone> opened) {
        var name = tree.find(to).map(Node::name).or(() -> nameOf(to, opened)).orElse("");
        var code = tree.find(to).map(Node::code).orElse("-");
        boolean home = node.codeAbove().equals(code);
        if (!to.equals(node.parent())) {
            drawing.move(node, zones.contains(to) ? KeyGiving.added(to.value()) : to.value(), own(node, to));
        }
        if (!body.isEmpty()) {
            drawing.manage(node, body);
        } else if (!to.equals(node.parent()) && node.code() != null) {
            drawing.manage(node, home ? null : name);
        }
    }

    /** The key it had there before, if it was there once. */
    private String own(Node node, PlaceKey to) {
        return tree.formerKeysOf(node.key())
                .filter(key -> key.parent().filter(to::equals).isPresent())
                .findFirst()
                .map(key -> key.value().substring(to.value().length()))
                .orElseGet(node::own);
    }

    private static Optional<String> nameOf(PlaceKey zone, List<Zone> opened) {
        return opened.stream()
                .filter(one -> one.key().equals(zone.value()))
                .map(Zone::name)
                .findFirst();
    }

    private boolean stands(PlaceKey key) {
        return zones.contains(key) || tree.find(key).filter(Node::open).isPresent();
    }

    private void problem(String kind, Object... arguments) {
        drawing.problem(Problem.of(kind, arguments));
    }
}
