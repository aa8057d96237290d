package org.yuanba.place.redraw;

import java.util.List;
import org.yuanba.place.redraw.RedrawPlan.Problem;

/** The tree is not drawn anew: something is in the way, and nothing was changed. */
public final class RedrawRefused extends RuntimeException {

    private final transient List<Problem> problems;

    RedrawRefused(List<Problem> problems) {
        super("The tree is not drawn anew: " + problems, null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** What is in the way. */
    public List<Problem> problems() {
        return problems;
    }
}
