package org.yuanba.fund.result;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.ballot.Cast;
import org.yuanba.fund.pitch.Criterion;
import org.yuanba.fund.pitch.Marking.Mark;
import org.yuanba.fund.pitch.PitchTerms;

/**
 * What jurors and residents think of a project, each as an exact part of the most there could be, and both mixed by the
 * weight that was published.
 */
final class Mixing {

    private static final int HIGHEST = 10;
    private static final Fraction HUNDRED = Fraction.of(100);

    private Mixing() {}

    /**
     * The jurors' part: for each juror the weighted marks out of the highest there are, then the mean of all jurors who
     * gave marks to this project. Nothing where nobody did.
     */
    static Fraction jurors(ProjectId project, List<Criterion> criteria, List<Mark> marks) {
        Map<Integer, Integer> weights =
                criteria.stream().collect(java.util.stream.Collectors.toMap(Criterion::position, Criterion::weight));
        var given =
                marks.stream().filter(mark -> mark.project().equals(project)).toList();
        var jurors = given.stream().map(Mark::juror).distinct().count();
        if (jurors == 0) {
            return Fraction.ZERO;
        }
        long sum = given.stream()
                .mapToLong(mark -> (long) mark.given() * weights.getOrDefault(mark.criterion(), 0))
                .sum();
        return new Fraction(BigInteger.valueOf(sum), BigInteger.valueOf(jurors * HIGHEST * 100L));
    }

    /** The residents' part: what they gave it out of what all of them could have given it. Nothing where nobody voted. */
    static Fraction residents(ProjectId project, PitchTerms terms, List<Cast> ballots) {
        if (ballots.isEmpty()) {
            return Fraction.ZERO;
        }
        long given =
                ballots.stream().mapToLong(cast -> given(project, terms, cast)).sum();
        return new Fraction(BigInteger.valueOf(given), BigInteger.valueOf((long) ballots.size() * most(terms)));
    }

    private static long given(ProjectId project, PitchTerms terms, Cast cast) {
        int place = cast.projects().indexOf(project);
        if (place < 0) {
            return 0;
        }
        return switch (terms.kind()) {
            case CUMULATIVE, MARKS -> cast.points().get(place);
            case ORDINAL -> terms.mostChoices() - (long) place;
            case APPROVAL -> 1;
        };
    }

    private static long most(PitchTerms terms) {
        return switch (terms.kind()) {
            case CUMULATIVE, MARKS -> terms.points();
            case ORDINAL -> terms.mostChoices();
            case APPROVAL -> 1;
        };
    }

    /** Both, by the weight that was published. */
    static Fraction mixed(Fraction jurors, Fraction residents, PitchTerms terms) {
        return jurors.times(terms.jurorPercent())
                .plus(residents.times(100L - terms.jurorPercent()))
                .by(HUNDRED);
    }

    /** Whether the jurors admit it: they give at least the part that was published. */
    static boolean passes(Fraction jurors, PitchTerms terms) {
        return jurors.times(100).compareTo(Fraction.of(terms.passPercent())) >= 0;
    }

    /** Jurors who have neither given marks to a project nor declared an interest in it. */
    static boolean isComplete(
            List<UUID> jurors,
            List<ProjectId> projects,
            int criteria,
            List<Mark> marks,
            Map<ProjectId, List<UUID>> interested) {
        return projects.stream()
                .allMatch(project -> jurors.stream()
                        .filter(juror ->
                                !interested.getOrDefault(project, List.of()).contains(juror))
                        .allMatch(juror -> marks.stream()
                                        .filter(mark -> mark.project().equals(project)
                                                && mark.juror().equals(juror))
                                        .count()
                                == criteria));
    }
}
