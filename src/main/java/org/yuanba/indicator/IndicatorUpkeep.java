package org.yuanba.indicator;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanba.indicator.keeping.IndicatorKeeping;

/** Lets figures catch up at once, for whoever cannot wait the part of a second until they do by themselves. */
@Component
public class IndicatorUpkeep {

    private final IndicatorKeeping keeping;

    IndicatorUpkeep(IndicatorKeeping keeping) {
        this.keeping = keeping;
    }

    /** Takes up everything that happened until now. */
    public void keepUp() {
        keeping.keepUp();
    }

    /** Takes up everything that happened until now as if this day were over: for building a city with a past. */
    public void endDay(LocalDate day) {
        keeping.endDay(day);
    }

    /** Measures and adds up everything anew. */
    public void rebuild() {
        keeping.rebuild();
    }
}
