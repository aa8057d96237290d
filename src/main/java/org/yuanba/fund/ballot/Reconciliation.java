package org.yuanba.fund.ballot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheet on which papers and ballots must balance before anybody sees a result.
 *
 * @param printed how many codes were printed
 * @param byPhone how many ballots came by phone
 * @param onPaper how many papers were keyed in and count
 * @param secondPapers how many papers were refused because their code had voted
 * @param secondPhones how many phones were refused because their code had voted
 * @param counted what was counted by hand, none before
 */
public record Reconciliation(
        int printed,
        int byPhone,
        int onPaper,
        int secondPapers,
        int secondPhones,
        @Nullable ByHand counted) {

    /** How many ballots count. */
    public int voters() {
        return byPhone + onPaper;
    }

    /** Whether everything agrees. */
    public boolean isBalanced() {
        return counted != null && differences().isEmpty();
    }

    /** What does not agree, in words. */
    public List<Difference> differences() {
        if (counted == null) {
            return List.of();
        }
        var differences = new ArrayList<Difference>();
        if (counted.handedOut() + counted.unused() != printed) {
            differences.add(new Difference("ballot.differs.printed", printed, counted.handedOut() + counted.unused()));
        }
        if (counted.inBox() != onPaper + secondPapers + counted.spoiled()) {
            differences.add(
                    new Difference("ballot.differs.box", counted.inBox(), onPaper + secondPapers + counted.spoiled()));
        }
        if (voters() > counted.handedOut()) {
            differences.add(new Difference("ballot.differs.handed", counted.handedOut(), voters()));
        }
        return differences;
    }

    /**
     * What is counted by hand.
     *
     * @param handedOut slips given to people
     * @param unused slips left over
     * @param inBox papers found in the box
     * @param spoiled of them, papers that cannot be read
     */
    public record ByHand(int handedOut, int unused, int inBox, int spoiled) {}

    /**
     * Two figures that should be one.
     *
     * @param key message key of the sentence
     * @param one the first
     * @param other the other
     */
    public record Difference(String key, int one, int other) {}
}
