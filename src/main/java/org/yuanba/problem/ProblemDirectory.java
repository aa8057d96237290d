package org.yuanba.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.Problems;
import org.yuanba.shared.PlaceKey;

/** Problems for the other modules: what a topic, a project or a renovation item may grow out of. */
@Component
public class ProblemDirectory {

    private final Problems problems;

    ProblemDirectory(Problems problems) {
        this.problems = problems;
    }

    /** The problem of this id, if it lies in the scope. */
    public Optional<Seed> find(ProblemId id, Scope scope) {
        return problems.find(id, scope).map(ProblemDirectory::seed);
    }

    /** The problem of this number, if it lies in the scope. */
    public Optional<Seed> numbered(String number, Scope scope) {
        return problems.numbered(number, scope).map(ProblemDirectory::seed);
    }

    private static Seed seed(Problem problem) {
        return new Seed(
                problem.id(),
                problem.number(),
                problem.place(),
                problem.matter().category(),
                problem.matter().publicWords(),
                problem.state(),
                problem.url());
    }

    /**
     * A problem something may grow out of; nothing of who told it.
     *
     * @param id its id
     * @param number its number
     * @param place the compound
     * @param category code of what it is about
     * @param publicWords words that were released, or none
     * @param state how far it is
     * @param url where staff read it
     */
    public record Seed(
            ProblemId id,
            String number,
            PlaceKey place,
            String category,
            @Nullable String publicWords,
            ProblemState state,
            String url) {}
}
