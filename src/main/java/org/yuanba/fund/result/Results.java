package org.yuanba.fund.result;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.allocation.reasons.Explanation;
import org.yuanba.fund.ballot.Ballots;
import org.yuanba.fund.pitch.Marking;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchState;
import org.yuanba.fund.pitch.Pitches;

/** Results of pitch events, once they are open: told for everybody, and for each voter what her share paid for. */
@Component
@Unscoped("results are public once they are opened, and nothing is told before")
public class Results {

    private static final int CENTS = 2;

    private final Pitches pitches;
    private final Ballots ballots;
    private final Marking marking;
    private final Cache<PitchId, PitchResult> told =
            Caffeine.newBuilder().maximumSize(200).build();

    Results(Pitches pitches, Ballots ballots, Marking marking) {
        this.pitches = pitches;
        this.ballots = ballots;
        this.marking = marking;
    }

    /** The result, once it is open. */
    public Optional<PitchResult> of(Pitch pitch) {
        return pitch.state() == PitchState.OPENED
                ? Optional.of(told.get(pitch.id(), id -> tell(pitch)))
                : Optional.empty();
    }

    private PitchResult tell(Pitch pitch) {
        var cast = ballots.closed(pitch);
        var count = count(pitch);
        return new Telling(count, count.count())
                .tell(pitches.items(pitch), cast.size(), pitch.terms().isMixed());
    }

    /** The ballots as a .pb file, once the result is open. */
    public Optional<String> ballots(Pitch pitch) {
        return pitch.state() == PitchState.OPENED
                ? Optional.of(PbWriting.write(
                        pitch,
                        pitches.items(pitch),
                        ballots.closed(pitch).stream().map(Ballots.Ballot::cast).toList()))
                : Optional.empty();
    }

    /** The count of a closed event. */
    PitchCount count(Pitch pitch) {
        return new PitchCount(
                pitch.terms(),
                pitches.items(pitch),
                ballots.closed(pitch).stream().map(Ballots.Ballot::cast).toList(),
                pitches.criteria(pitch),
                marking.marks(pitch, Scope.ofPublicPlace(pitch.place())));
    }

    /** What the share of the voter with this code paid for; empty before the result is open or where voters have no shares. */
    public Optional<Receipt> receipt(Pitch pitch, String code) {
        if (pitch.state() != PitchState.OPENED) {
            return Optional.empty();
        }
        var mine = ballots.with(code);
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var counted = count(pitch).count();
        var alone = new PitchCount(
                        pitch.terms(),
                        pitches.items(pitch),
                        List.of(mine.get().cast()),
                        pitches.criteria(pitch),
                        marking.marks(pitch, Scope.ofPublicPlace(pitch.place())))
                .count()
                .election()
                .ballots()
                .getFirst();
        var explanation = new Explanation(counted.election(), counted.terms(), counted.outcome());
        return explanation.receipts().stream()
                .filter(one ->
                        counted.election().ballots().get(one.ballot()).by(1).equals(alone))
                .findFirst()
                .map(one -> receipt(counted, one));
    }

    private static Receipt receipt(Counted counted, org.yuanba.fund.allocation.reasons.Receipt one) {
        var paid = new ArrayList<Paid>();
        counted.outcome().order().forEach(project -> {
            var part = one.payments().get(project);
            if (part != null) {
                paid.add(new Paid(counted.admitted().get(project).title(), part.rounded(CENTS)));
            }
        });
        return new Receipt(one.share().rounded(CENTS), paid, one.left().rounded(CENTS), one.won());
    }

    /**
     * What a voter's share paid for.
     *
     * @param share what she began with, in yuan
     * @param paid what she paid for
     * @param left what she had left
     * @param won how many of her projects won
     */
    public record Receipt(BigDecimal share, List<Paid> paid, BigDecimal left, int won) {}

    /**
     * A part she paid.
     *
     * @param title of which project
     * @param amount how much, in yuan
     */
    public record Paid(String title, BigDecimal amount) {}
}
