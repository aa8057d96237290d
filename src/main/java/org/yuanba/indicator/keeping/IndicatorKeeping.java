package org.yuanba.indicator.keeping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yuanba.demo.spi.DemoDayEnded;
import org.yuanba.place.PlaceClosed;
import org.yuanba.place.PlaceReopened;

/** Keeps the figures of a city up with what happens in it. */
@Component
public class IndicatorKeeping {

    private final Folding folding;
    private final MonthEnds months;
    private final Kept kept;

    IndicatorKeeping(Folding folding, MonthEnds months, Kept kept) {
        this.folding = folding;
        this.months = months;
        this.kept = kept;
    }

    /** Takes up everything that happened until now; the figures of today and of past month-ends are true then. */
    public void keepUp() {
        keepUp(null);
        months.close(kept.marks().today());
    }

    /** Takes up everything that happened until now as if this day were over: for building a city with a past. */
    public void endDay(LocalDate day) {
        keepUp(day);
        months.close(day.plusDays(1));
    }

    private void keepUp(@Nullable LocalDate dated) {
        var more = true;
        while (more) {
            more = folding.once(dated);
        }
    }

    /** Measures and adds up everything anew. */
    public void rebuild() {
        folding.everything();
    }

    @EventListener
    void on(DemoDayEnded event) {
        endDay(event.day());
    }

    @EventListener
    void on(PlaceClosed event) {
        kept.keeper().lineageChanged(true);
    }

    @EventListener
    void on(PlaceReopened event) {
        kept.keeper().lineageChanged(true);
    }
}
