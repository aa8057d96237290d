package org.yuanba.fund.pitch;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.ProjectId;
import org.yuanba.shared.Money;

/**
 * A project on the run sheet.
 *
 * @param project which
 * @param number its number
 * @param position its turn, from 1
 * @param title what it is called
 * @param yard the name of its compound
 * @param speaker how the one who presents it agreed to be called, or none
 * @param cost what it costs
 * @param lot the place drawn for it, none before the draw
 * @param won whether it won, none before the count
 */
public record Item(
        ProjectId project,
        String number,
        int position,
        String title,
        String yard,
        @Nullable String speaker,
        Money cost,
        @Nullable Integer lot,
        @Nullable Boolean won) {

    /** When its turn begins. */
    public LocalTime begins(Pitch.Occasion occasion) {
        return occasion.begins().plusMinutes((long) (position - 1) * occasion.minutesEach());
    }
}
