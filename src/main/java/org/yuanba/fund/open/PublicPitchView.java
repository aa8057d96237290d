package org.yuanba.fund.open;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.ballot.Reconciliation;
import org.yuanba.fund.pitch.Criterion;
import org.yuanba.fund.pitch.Item;
import org.yuanba.fund.pitch.Juror;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.result.PitchResult;
import org.yuanba.place.Place;
import org.yuanba.web.Dates;

/**
 * A pitch event as anyone reads it.
 *
 * @param here the place
 * @param pitch the event
 * @param items the run sheet
 * @param criteria what jurors look at
 * @param jurors the jurors
 * @param published the rule as it was published
 * @param result the result, none before it is open
 * @param sheet papers and ballots
 */
public record PublicPitchView(
        Place here,
        Pitch pitch,
        List<Item> items,
        List<Criterion> criteria,
        List<Juror> jurors,
        String published,
        @Nullable PitchResult result,
        Reconciliation sheet) {

    /** When the turn of a project begins, for the countdown. */
    public String begins(Item item) {
        return ZonedDateTime.of(pitch.occasion().day(), item.begins(pitch.occasion()), Dates.ZONE)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
