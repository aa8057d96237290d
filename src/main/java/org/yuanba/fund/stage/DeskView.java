package org.yuanba.fund.stage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ballot.Ballots;
import org.yuanba.fund.ballot.Reconciliation;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.pitch.Criterion;
import org.yuanba.fund.pitch.Item;
import org.yuanba.fund.pitch.Juror;
import org.yuanba.fund.pitch.Marking.Mark;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchState;
import org.yuanba.place.Place;

/**
 * A pitch event for those who run it.
 *
 * @param here the place
 * @param pitch the event
 * @param items the run sheet
 * @param criteria what jurors look at
 * @param jurors the jurors
 * @param marks what they gave
 * @param sheet papers and ballots
 * @param seconds ballots that were refused, once the vote is closed
 * @param form what was typed
 */
public record DeskView(
        Place here,
        Pitch pitch,
        List<Item> items,
        List<Criterion> criteria,
        List<Juror> jurors,
        Marks marks,
        Reconciliation sheet,
        List<Ballots.Second> seconds,
        Form form) {

    /** Whether it stands there. */
    public boolean is(PitchState state) {
        return pitch.state() == state;
    }

    /** Whether papers can be keyed in. */
    public boolean takesPapers() {
        return is(PitchState.VOTING) || is(PitchState.CLOSED);
    }

    /** Whether the lot was drawn. */
    public boolean isDrawn() {
        return items.stream().allMatch(item -> item.lot() != null);
    }

    /** How a juror stands to a project: {@code given}, {@code out} or {@code missing}. */
    public String mark(Juror juror, Item item) {
        if (marks.interested().getOrDefault(item.project(), List.of()).contains(juror.id())) {
            return "out";
        }
        return marks.given().stream()
                        .anyMatch(mark -> mark.juror().equals(juror.id())
                                && mark.project().equals(item.project()))
                ? "given"
                : "missing";
    }

    /**
     * What jurors gave.
     *
     * @param given every mark
     * @param interested which jurors stay out of which projects
     */
    public record Marks(List<Mark> given, Map<ProjectId, List<UUID>> interested) {}
}
