package org.yuanba.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanba.access.Actor;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.place.redraw.Mapping;
import org.yuanba.place.redraw.TreeRedrawing;
import org.yuanba.place.redraw.Zone;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestClock;

@CityTest
class FiguresRedrawnModuleTests {

    private static final PlaceKey WUHOU = new PlaceKey("510107");
    private static final PlaceKey ZONE = new PlaceKey("510191");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);

    @Autowired
    CompoundOpening opening;

    @Autowired
    TreeRedrawing redrawing;

    @Autowired
    IndicatorUpkeep upkeep;

    @Autowired
    Indicators indicators;

    @Autowired
    TestClock.Turned clock;

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void followAStreetThatGoesUnderAnotherDistrict() {
        on("2026-10-10");
        opening.open(Ledgers.JIFU, Ledgers.yuyuan(), Ledgers.EVERYWHERE, Actor.system());
        upkeep.keepUp();
        on("2026-11-10");
        redrawing.apply(
                List.of(new Zone("510191", "高新区")),
                Mapping.parse("510107009,510191", "from,to_parent"),
                null,
                Actor.system());

        assertThat(households(ZONE, null, Basis.NOW)).isEqualTo(428);
        assertThat(households(WUHOU, null, Basis.NOW)).isZero();
        upkeep.keepUp();
        assertThat(households(WUHOU, OCTOBER, Basis.THEN)).isEqualTo(428);
        assertThat(households(ZONE, OCTOBER, Basis.THEN)).isZero();
        assertThat(households(WUHOU, OCTOBER, Basis.NOW)).isZero();
        assertThat(households(ZONE, OCTOBER, Basis.NOW)).isEqualTo(428);
        on("2026-12-02");
        upkeep.keepUp();
        assertThat(households(ZONE, NOVEMBER, Basis.THEN)).isEqualTo(428);
        assertThat(households(WUHOU, NOVEMBER, Basis.THEN)).isZero();
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T04:00:00Z"));
    }

    private long households(PlaceKey place, @Nullable LocalDate day, Basis basis) {
        return indicators
                .of(List.of(place), new Asked(day, basis), Ledgers.EVERYWHERE)
                .get(place)
                .amount("households");
    }
}
