package org.yuanba.fund.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.ballot.Ballots;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.pitch.Item;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchState;
import org.yuanba.fund.result.Results;
import org.yuanba.place.Place;

/**
 * A ballot on a phone.
 *
 * @param here the place
 * @param pitch the event
 * @param items its projects
 * @param code the code on the slip
 * @param cast what was voted with it, none before
 * @param receipt what the share of this voter paid for, none before the result is open
 * @param form what was typed
 */
public record BallotView(
        Place here,
        Pitch pitch,
        List<Item> items,
        String code,
        Ballots.@Nullable Ballot cast,
        Results.@Nullable Receipt receipt,
        Form form) {

    /** Whether ballots are taken. */
    public boolean isOpen() {
        return pitch.state() == PitchState.VOTING;
    }

    /** Whether the result is open: before that nobody reads a ballot, not even with its code. */
    public boolean isOpened() {
        return pitch.state() == PitchState.OPENED;
    }

    /** The titles of what was voted for, with points where there are any. */
    public List<String> voted() {
        var ballot = cast;
        return ballot == null
                ? List.of()
                : ballot.cast().projects().stream()
                        .map(project -> items.stream()
                                .filter(item -> item.project().equals(project))
                                .map(Item::title)
                                .findFirst()
                                .orElse(""))
                        .toList();
    }
}
