package org.yuanba.fund.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.pitch.Item;

/**
 * The result of a pitch event, told.
 *
 * @param lines project by project, in the order of the run sheet
 * @param spent what the winners cost together, in yuan
 * @param voters how many voted
 * @param share what every voter's share of the money was in yuan, where voters have shares
 * @param rounds how shares bought projects, round by round
 */
public record PitchResult(
        List<Line> lines, BigDecimal spent, int voters, Optional<BigDecimal> share, List<Round> rounds) {

    /**
     * One project.
     *
     * @param item which
     * @param won whether it won
     * @param reason code of the reason, such as {@code bought}, or {@code not-admitted}
     * @param votes on how many ballots it stands
     * @param jurors what the jurors gave of what they could, in percent
     * @param residents what the residents gave of what they could, in percent
     * @param mixed both by their weight, in percent
     * @param missing yuan that were missing, or none
     * @param covered how many percent of its cost its supporters could have put up in the best round, or none
     * @param equals titles of projects it was equal to when the lot decided
     * @param distance what would have made it win
     */
    public record Line(
            Item item,
            boolean won,
            String reason,
            long votes,
            BigDecimal jurors,
            BigDecimal residents,
            BigDecimal mixed,
            @Nullable BigDecimal missing,
            @Nullable BigDecimal covered,
            List<String> equals,
            Distance distance) {

        /** Message key of why. */
        public String key() {
            return "result.reason." + reason;
        }
    }

    /**
     * How far a project was from winning, each found by counting again.
     *
     * @param newVoters further voters who want it alone, or none
     * @param voters of those who voted, how many would have had to name it too, or none
     * @param cost the largest cost in yuan with which it would have won, or none
     * @param budget the smallest budget in yuan with which it would have won, or none
     */
    public record Distance(
            @Nullable BigDecimal newVoters,
            @Nullable BigDecimal voters,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal budget) {

        /** Nothing would have to change. */
        static final Distance NONE = new Distance(null, null, null, null);
    }

    /**
     * A purchase by equal shares.
     *
     * @param title the project
     * @param supporters how many voters wanted it
     * @param inFull how many paid their whole part
     * @param inPart how many paid all they still had
     * @param highest the most one of them paid, in yuan
     * @param left what all voters had left together, in yuan
     */
    public record Round(String title, long supporters, long inFull, long inPart, BigDecimal highest, BigDecimal left) {}
}
