package org.yuanba.fund.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.reasons.Explanation;
import org.yuanba.fund.allocation.reasons.Found;
import org.yuanba.fund.allocation.reasons.ProjectReason;
import org.yuanba.fund.pitch.Item;

/** Tells a count: for each project why it is in or out, and what would have changed it. */
final class Telling {

    private static final int CENTS = 2;

    private final PitchCount count;
    private final Counted counted;
    private final Explanation explanation;
    private final List<ProjectReason> reasons;

    Telling(PitchCount count, Counted counted) {
        this.count = count;
        this.counted = counted;
        this.explanation = new Explanation(counted.election(), counted.terms(), counted.outcome());
        this.reasons = explanation.projects();
    }

    PitchResult tell(List<Item> items, int voters, boolean mixed) {
        var lines = new ArrayList<PitchResult.Line>();
        for (int i = 0; i < items.size(); i++) {
            lines.add(line(items.get(i), counted.parts().get(i), mixed));
        }
        var rounds = explanation.purchases().stream()
                .map(one -> new PitchResult.Round(
                        title(one.project()),
                        one.supporters(),
                        one.inFull(),
                        one.inPart(),
                        one.highest().rounded(CENTS),
                        one.left().rounded(CENTS)))
                .toList();
        return new PitchResult(
                lines,
                counted.outcome().cost().setScale(CENTS),
                voters,
                explanation.share().map(share -> share.rounded(CENTS)),
                rounds);
    }

    private PitchResult.Line line(Item item, Counted.Parts parts, boolean mixed) {
        int position = counted.admitted().indexOf(item);
        var reason = position < 0 ? null : reasons.get(position);
        return new PitchResult.Line(
                item,
                counted.won(item),
                reason == null ? "not-admitted" : reason.reason().code(),
                reason == null ? 0 : reason.votes(),
                percent(parts.jurors()),
                percent(parts.residents()),
                percent(parts.mixed()),
                reason == null ? null : rounded(reason.missing()),
                reason == null ? null : rounded(reason.covered().map(one -> one.times(100))),
                reason == null
                        ? List.of()
                        : reason.equals().stream().map(this::title).toList(),
                reason == null || counted.won(item) ? PitchResult.Distance.NONE : distance(item, reason, mixed));
    }

    private PitchResult.Distance distance(Item item, ProjectReason reason, boolean mixed) {
        var further = mixed ? count.furtherVoters(item) : null;
        return new PitchResult.Distance(
                mixed ? null : amount(reason.furtherVoters()),
                mixed ? further == null ? null : BigDecimal.valueOf(further) : amount(reason.furtherVotes()),
                amount(reason.largestCost()),
                amount(reason.smallestBudget()));
    }

    private static @Nullable BigDecimal amount(Optional<Found> found) {
        return found.map(Found::amount).orElse(null);
    }

    private static @Nullable BigDecimal rounded(Optional<Fraction> amount) {
        return amount.map(one -> one.rounded(CENTS)).orElse(null);
    }

    private static BigDecimal percent(Fraction part) {
        return part.times(100).rounded(CENTS);
    }

    private String title(int position) {
        return counted.admitted().get(position).title();
    }
}
