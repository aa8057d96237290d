package org.yuanba.board.notice;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** Ends notices when their time is over, within a quarter of an hour. */
@Component
class NoticeExpiry {

    private final NoticeEnding ending;
    private final Cities cities;

    NoticeExpiry(NoticeEnding ending, Cities cities) {
        this.ending = ending;
        this.cities = cities;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void endAllDue() {
        cities.inEach(ending::endAllDue);
    }
}
