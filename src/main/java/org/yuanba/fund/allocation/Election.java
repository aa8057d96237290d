package org.yuanba.fund.allocation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A budget, what it may pay for, and what the voters said.
 *
 * @param budget the money
 * @param projects the projects; ballots name them by their position here
 * @param kind the kind of the ballots
 * @param ballots the ballots, identical ones once; also those that name nothing
 */
public record Election(BigDecimal budget, List<Project> projects, BallotKind kind, List<Ballot> ballots) {

    /** Puts identical ballots together. */
    public Election {
        projects = List.copyOf(projects);
        ballots = merged(ballots);
        if (budget.signum() < 0) {
            throw new IllegalArgumentException("The budget is below zero");
        }
        var ids = new HashSet<String>();
        for (var project : projects) {
            if (!ids.add(project.id())) {
                throw new IllegalArgumentException("Two projects have the id " + project.id());
            }
        }
        for (var ballot : ballots) {
            for (var project : ballot.projects()) {
                if (project < 0 || project >= projects.size()) {
                    throw new IllegalArgumentException("A ballot names a project that is not there");
                }
            }
        }
    }

    private static List<Ballot> merged(List<Ballot> ballots) {
        var voters = new LinkedHashMap<Ballot, Integer>();
        ballots.forEach(ballot -> voters.merge(ballot.by(1), ballot.voters(), Math::addExact));
        return voters.entrySet().stream()
                .map(entry -> entry.getKey().by(entry.getValue()))
                .toList();
    }

    /** How many voted, those included who named nothing. */
    public int voters() {
        return ballots.stream().mapToInt(Ballot::voters).reduce(0, Math::addExact);
    }

    /** The same with another budget. */
    public Election withBudget(BigDecimal other) {
        return new Election(other, projects, kind, ballots);
    }

    /** The same with other ballots. */
    public Election withBallots(List<Ballot> others) {
        return new Election(budget, projects, kind, others);
    }

    /** The same with another cost of one project. */
    public Election withCost(int position, BigDecimal cost) {
        var changed = new java.util.ArrayList<>(projects);
        var before = projects.get(position);
        changed.set(position, new Project(before.id(), before.name(), cost));
        return new Election(budget, changed, kind, ballots);
    }
}
