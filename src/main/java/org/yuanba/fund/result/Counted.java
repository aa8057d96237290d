package org.yuanba.fund.result;

import java.util.List;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Outcome;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.pitch.Item;

/**
 * A pitch event that was counted.
 *
 * @param admitted the projects the residents' votes decided on, as the election names them
 * @param election what was counted
 * @param terms by what
 * @param outcome who won
 * @param parts jurors' and residents' part of every project on the run sheet, in its order
 */
record Counted(List<Item> admitted, Election election, Terms terms, Outcome outcome, List<Parts> parts) {

    /** Whether it won. */
    boolean won(Item item) {
        int position = admitted.indexOf(item);
        return position >= 0 && outcome.order().contains(position);
    }

    /**
     * What was thought of a project.
     *
     * @param jurors the jurors' part of the most there could be
     * @param residents the residents' part
     * @param mixed both by their weight
     */
    record Parts(Fraction jurors, Fraction residents, Fraction mixed) {}
}
