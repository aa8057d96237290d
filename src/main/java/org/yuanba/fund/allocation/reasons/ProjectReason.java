package org.yuanba.fund.allocation.reasons;

import java.util.List;
import java.util.Optional;
import org.yuanba.fund.allocation.Fraction;

/**
 * Why one project won or not.
 *
 * @param project position of the project
 * @param reason why
 * @param votes on how many ballots it stands
 * @param support what voters gain from it together
 * @param place its place among the winners, from 1, none for the others
 * @param equals projects it was equal to when one of them had to be taken: the order of ties decided
 * @param money what was left for it: in the budget, or in its supporters' purses
 * @param missing what was missing then
 * @param covered the part of its cost its supporters could have put up in the best round, where voters have shares
 * @param furtherVoters how many further voters who want it alone would have made it win
 * @param furtherVotes how many of those who voted would have had to name it too
 * @param largestCost the largest cost with which it would have won
 * @param smallestBudget the smallest budget with which it would have won
 */
public record ProjectReason(
        int project,
        Reason reason,
        long votes,
        Fraction support,
        Optional<Integer> place,
        List<Integer> equals,
        Optional<Fraction> money,
        Optional<Fraction> missing,
        Optional<Fraction> covered,
        Optional<Found> furtherVoters,
        Optional<Found> furtherVotes,
        Optional<Found> largestCost,
        Optional<Found> smallestBudget) {}
