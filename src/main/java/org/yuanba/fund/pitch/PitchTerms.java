package org.yuanba.fund.pitch;

import java.util.EnumSet;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.project.ProjectRefused;
import org.yuanba.shared.Money;

/**
 * What a pitch event is counted by; published before the vote.
 *
 * @param budget how much there is
 * @param rule how winners are found
 * @param satisfaction how much a voter gains
 * @param kind what a ballot says
 * @param mostChoices how many projects a ballot may name
 * @param points how many points a ballot may give, nothing where it gives none
 * @param increment how much each share grows at a time
 * @param jurorPercent how much the jurors' marks count where marks are mixed
 * @param passPercent what part of the highest marks a project needs from the jurors with every other rule
 */
public record PitchTerms(
        Money budget,
        Rule rule,
        Satisfaction satisfaction,
        BallotKind kind,
        int mostChoices,
        int points,
        Money increment,
        int jurorPercent,
        int passPercent) {

    private static final int MOST_CHOICES = 50;
    private static final int MOST_POINTS = 100;
    private static final int MOST_OF_JURORS = 50;

    /** Whether jurors' and residents' marks are mixed; with every other rule the jurors only admit. */
    public boolean isMixed() {
        return rule == Rule.TOP;
    }

    /** Refuses what does not go together. */
    void check() {
        ProjectRefused.when(budget.isZero(), "budget", "project.refused.amount");
        ProjectRefused.when(
                !EnumSet.of(BallotKind.APPROVAL, BallotKind.CUMULATIVE, BallotKind.ORDINAL)
                        .contains(kind),
                "kind",
                "pitch.refused.kind");
        ProjectRefused.when(
                !Satisfaction.of(kind).contains(satisfaction), "satisfaction", "pitch.refused.satisfaction");
        ProjectRefused.when(mostChoices < 1 || mostChoices > MOST_CHOICES, "mostChoices", "pitch.refused.choices");
        ProjectRefused.when(
                kind == BallotKind.CUMULATIVE ? points < 1 || points > MOST_POINTS : points != 0,
                "points",
                "pitch.refused.points");
        ProjectRefused.when(increment.isZero(), "increment", "project.refused.amount");
        ProjectRefused.when(
                jurorPercent < 0 || jurorPercent > (isMixed() ? MOST_OF_JURORS : 0),
                "jurorPercent",
                "pitch.refused.juror-percent");
        ProjectRefused.when(
                passPercent < 0 || passPercent > (isMixed() ? 0 : 100), "passPercent", "pitch.refused.pass-percent");
    }
}
