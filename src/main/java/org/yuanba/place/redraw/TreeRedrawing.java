package org.yuanba.place.redraw;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.place.division.DivisionEdition;
import org.yuanba.place.division.Divisions;
import org.yuanba.place.redraw.RedrawPlan.Problem;
import org.yuanba.shared.PlaceKey;

/**
 * Draws the tree of a city anew: after a newer edition of the divisions, or because somebody moves places. Who may do it
 * for the whole city sees what would happen first; it is applied in one transaction, or not at all.
 */
@Component
public class TreeRedrawing {

    /** The permission to draw the tree anew. */
    public static final String PERMISSION = "place:redraw";

    private final Access access;
    private final PlaceTrees trees;
    private final Divisions divisions;
    private final RedrawWriting writing;

    TreeRedrawing(Access access, PlaceTrees trees, Divisions divisions, RedrawWriting writing) {
        this.access = access;
        this.trees = trees;
        this.divisions = divisions;
        this.writing = writing;
    }

    /** The editions that know the city, the newest first, for whoever may draw its tree anew. */
    public List<DivisionEdition> editions(Actor by) {
        return divisions.editionsWith(root(by));
    }

    /** The whole city, for whoever may draw its tree anew. */
    public Scope everywhere(Actor by) {
        return access.require(by, new Permission(PERMISSION), trees.root());
    }

    /** The city's topmost place. */
    public PlaceKey root() {
        return trees.root();
    }

    /** What the edition would change. */
    public RedrawPlan compare(UUID edition, Mapping.Lines said, Actor by) {
        return comparison(edition, said, root(by)).apply(trees.read());
    }

    /** What moves would change; zones are districts of our own opened with them. */
    public RedrawPlan compare(List<Zone> zones, Mapping.Lines moves, Actor by) {
        root(by);
        return MovePlanning.plan(trees.read(), zones, moves);
    }

    /**
     * Applies an edition.
     *
     * @param shown fingerprint of the plan that was shown, none to take it as it is
     * @throws RedrawRefused when something is in the way, or it is another plan by now
     */
    @Transactional
    public RedrawPlan apply(UUID edition, Mapping.Lines said, @Nullable String shown, Actor by) {
        return apply(comparison(edition, said, root(by)), edition, shown, by);
    }

    /** Applies moves, in the same way. */
    @Transactional
    public RedrawPlan apply(List<Zone> zones, Mapping.Lines moves, @Nullable String shown, Actor by) {
        root(by);
        return apply(tree -> MovePlanning.plan(tree, zones, moves), null, shown, by);
    }

    private RedrawPlan apply(
            Function<PlaceTree, RedrawPlan> planning, @Nullable UUID edition, @Nullable String shown, Actor by) {
        var tree = trees.readForChange();
        var plan = planning.apply(tree);
        var inTheWay = new ArrayList<>(plan.problems());
        if (inTheWay.isEmpty() && shown != null && !shown.equals(plan.fingerprint())) {
            inTheWay.add(Problem.of("changed-meanwhile"));
        }
        if (!inTheWay.isEmpty()) {
            throw new RedrawRefused(inTheWay);
        }
        if (!plan.isEmpty()) {
            try {
                writing.write(tree, plan.redraw(), edition, by);
            } catch (DataIntegrityViolationException e) {
                throw new RedrawRefused(List.of(Problem.of("does-not-fit")));
            }
        }
        return plan;
    }

    private Function<PlaceTree, RedrawPlan> comparison(UUID edition, Mapping.Lines said, PlaceKey root) {
        var rows = divisions.subtree(edition, root);
        return tree -> DivisionComparison.plan(tree, rows, said);
    }

    private PlaceKey root(Actor by) {
        everywhere(by);
        return trees.root();
    }
}
