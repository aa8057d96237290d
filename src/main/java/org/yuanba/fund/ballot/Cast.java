package org.yuanba.fund.ballot;

import java.util.List;
import org.yuanba.fund.ProjectId;

/**
 * What a ballot says.
 *
 * @param projects the projects it names, in the voter's order; none is a ballot too
 * @param points for each of them, empty where the kind of ballot has none
 */
public record Cast(List<ProjectId> projects, List<Integer> points) {

    /** Keeps its own lists. */
    public Cast {
        projects = List.copyOf(projects);
        points = List.copyOf(points);
    }
}
