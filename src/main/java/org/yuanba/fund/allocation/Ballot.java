package org.yuanba.fund.allocation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one or more voters said, all of them the same.
 *
 * @param projects positions of the projects listed, in the voter's order, none twice
 * @param points for each of them, or empty when the kind of ballot has none
 * @param voters how many said so
 */
public record Ballot(List<Integer> projects, List<BigDecimal> points, int voters) {

    /** Checks that it is whole. */
    public Ballot {
        projects = List.copyOf(projects);
        points = List.copyOf(points);
        if (voters < 1 || !points.isEmpty() && points.size() != projects.size()) {
            throw new IllegalArgumentException("A ballot needs a voter, and points for all projects or for none");
        }
        if (points.stream().anyMatch(point -> point.signum() < 0)) {
            throw new IllegalArgumentException("Points are never below zero");
        }
        if (projects.stream().distinct().count() < projects.size()) {
            throw new IllegalArgumentException("A ballot names a project once");
        }
    }

    /** The ballot of one voter without points. */
    public static Ballot of(List<Integer> projects) {
        return new Ballot(projects, List.of(), 1);
    }

    /** The same, said by so many. */
    public Ballot by(int many) {
        return new Ballot(projects, points, many);
    }
}
