package org.yuanba.place.redraw;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yuanba.place.division.Division;
import org.yuanba.place.redraw.PlaceTree.Node;
import org.yuanba.place.redraw.RedrawPlan.Problem;
import org.yuanba.shared.PlaceKey;

/**
 * Compares the tree of a city with a newer edition of the national divisions. A place that was put under another body
 * stays there whatever the edition says; places of our own stay as they are.
 */
final class DivisionComparison {

    private final PlaceTree tree;
    private final DivisionMappings said;
    private final DivisionMatching matching;
    private final PlanDrawing drawing;
    private final Set<PlaceKey> leaves = new HashSet<>();

    private DivisionComparison(PlaceTree tree, List<Division> edition, Mapping.Lines mappings) {
        this.tree = tree;
        this.said = new DivisionMappings(tree, edition, mappings.lines());
        this.matching = new DivisionMatching(tree, edition, said);
        this.drawing = new PlanDrawing(tree);
        matching.gone().forEach(node -> leaves.add(node.key()));
        leaves.addAll(matching.merged().keySet());
        leaves.addAll(said.intoOurOwn().keySet());
        mappings.problems().forEach(drawing::problem);
        said.problems().forEach(drawing::problem);
    }

    /** The plan that leads from the tree to the edition. */
    static RedrawPlan plan(PlaceTree tree, List<Division> edition, Mapping.Lines mappings) {
        var comparison = new DivisionComparison(tree, edition, mappings);
        return comparison.plan();
    }

    private RedrawPlan plan() {
        if (!matching.entries().containsKey(tree.root().value())) {
            drawing.problem(Problem.of("no-city", tree.root().value()));
            return drawing.draw();
        }
        matching.found().forEach((code, node) -> {
            if (!node.key().equals(tree.root())) {
                stay(Objects.requireNonNull(matching.entries().get(code)), node);
            }
        });
        matching.fresh().forEach(row -> drawing.add(row.code(), row.name(), row.code(), idAbove(row), own(row.code())));
        matching.merged().forEach((place, code) -> drawing.merge(node(place), id(code)));
        said.intoOurOwn().forEach((place, into) -> drawing.merge(node(place), into.value()));
        matching.gone().forEach(drawing::end);
        said.homes().forEach((compound, code) -> drawing.rehouse(compound, id(code)));
        return drawing.draw();
    }

    private void stay(Division row, Node node) {
        var level = node.key().level();
        if (!DivisionName.stem(level, row.name()).equals(DivisionName.stem(level, node.name()))) {
            drawing.rename(node, row.name());
        }
        boolean recoded = !row.code().equals(node.code());
        if (recoded) {
            drawing.recode(node, row.code());
        }
        var above = idAbove(row);
        if (!isRunByAnother(node) && (recoded || !above.equals(node.parent().value()))) {
            drawing.move(node, above, own(row.code()));
        }
    }

    /** Whether somebody put it elsewhere than its code says, and it can stay there. */
    private boolean isRunByAnother(Node node) {
        return tree.find(node.parent())
                .filter(above -> node.codeAbove().equals(above.code()) || leaves.contains(above.key()))
                .isEmpty();
    }

    private String idAbove(Division row) {
        return id(Objects.requireNonNull(row.parent()));
    }

    private String id(String code) {
        var node = matching.found().get(code);
        return node != null ? node.key().value() : matching.entries().containsKey(code) ? KeyGiving.added(code) : code;
    }

    private Node node(PlaceKey key) {
        return tree.find(key).orElseThrow();
    }

    private static String own(String code) {
        return code.substring(new PlaceKey(code).parent().orElseThrow().value().length());
    }
}
