package org.yuanba.member.listing;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;
import org.yuanba.ops.spi.Check;
import org.yuanba.place.PlacesRedrawn;

/** Keeps the counts of members short and right: puts rows together, recounts after places got other keys, compares. */
@Component
class CountsUpkeep implements Check {

    private static final int MOST = 100;

    private final Cities cities;
    private final MemberCounts counts;

    CountsUpkeep(Cities cities, MemberCounts counts) {
        this.cities = cities;
        this.counts = counts;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        cities.inEach(counts::tidy);
    }

    @EventListener
    void on(PlacesRedrawn event) {
        if (!event.rekeyed().isEmpty()) {
            counts.recount();
        }
    }

    @Override
    public String name() {
        return "member-counts";
    }

    @Override
    public List<String> findings() {
        return counts.drift(MOST);
    }
}
