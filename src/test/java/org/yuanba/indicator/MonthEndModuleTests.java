package org.yuanba.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanba.access.Actor;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.CompoundClosing;
import org.yuanba.compound.domain.CompoundEditing;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.indicator.keeping.IndicatorKeeping;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestClock;

@CityTest
class MonthEndModuleTests {

    private static final AtomicInteger YEAR = new AtomicInteger(2026);
    private static final Iterator<PlaceKey> COMMUNITIES =
            List.of(Ledgers.JIFU, Ledgers.GUIDONG, Ledgers.GUANGHUA).iterator();

    @Autowired
    CompoundOpening opening;

    @Autowired
    CompoundEditing editing;

    @Autowired
    CompoundClosing closing;

    @Autowired
    Compounds compounds;

    @Autowired
    IndicatorKeeping keeping;

    @Autowired
    Indicators indicators;

    @Autowired
    TestClock.Turned clock;

    private int year;
    private PlaceKey community = Ledgers.JIFU;
    private LocalDate october = LocalDate.MIN;

    /** Each test in a year and a community of its own: time in a city only goes forward. */
    @BeforeEach
    void inOctober() {
        year = YEAR.getAndIncrement();
        community = COMMUNITIES.next();
        october = day(10, 31);
        on(day(10, 10));
    }

    @AfterEach
    void run() {
        clock.run();
    }

    @Test
    void countsNineYardsThatBecameOneByTheDayOrByToday() {
        var yards = List.of(yard("一院", 40, "none"), yard("二院", 90, "self"), yard("三院", 30, "none"));
        var other = yard("别的院", 200, "company");
        keeping.keepUp();
        on(day(11, 3));
        keeping.keepUp();
        var big = yards.get(1);
        merge(yards.get(0), big);
        merge(yards.get(2), big);
        keeping.keepUp();

        assertThat(figures(null, Basis.NOW)).containsExactly(2L, 290L, 0L);
        assertThat(figures(october, Basis.THEN)).containsExactly(4L, 360L, 2L);
        assertThat(figures(october, Basis.NOW)).containsExactly(2L, 360L, 0L);
        assertThat(ofCompound(big.place(), Basis.THEN)).isEqualTo(90);
        assertThat(ofCompound(big.place(), Basis.NOW)).isEqualTo(160);
        assertThat(ofCompound(other.place(), Basis.NOW)).isEqualTo(200);
    }

    @Test
    void leavesOutByTodayWhatEndedForGood() {
        yard("留下的院", 100, "none");
        var gone = yard("拆掉的院", 60, "none");
        keeping.keepUp();
        on(day(11, 3));
        closing.close(gone, day(11, 2), "拆除", null, Ledgers.EVERYWHERE, Actor.system());
        keeping.keepUp();

        assertThat(figures(october, Basis.THEN)).containsExactly(2L, 160L, 2L);
        assertThat(figures(october, Basis.NOW)).containsExactly(1L, 100L, 1L);
    }

    @Test
    void keepsAMonthEndThatPassedWhileNobodyKept() {
        var yard = yard("一院", 40, "none");
        on(day(10, 30));
        editing.edit(yard, yard.version(), yard.facts().with(CompoundField.HOUSEHOLDS, 41), Ledgers.EVERYWHERE, by());
        on(day(12, 5));
        var edited = compounds.find(yard.place(), Ledgers.EVERYWHERE).orElseThrow();
        keeping.keepUp();
        editing.edit(
                edited, edited.version(), edited.facts().with(CompoundField.HOUSEHOLDS, 45), Ledgers.EVERYWHERE, by());
        keeping.keepUp();

        assertThat(figures(october, Basis.THEN)).containsExactly(1L, 41L, 1L);
        assertThat(figures(day(11, 30), Basis.THEN)).containsExactly(1L, 41L, 1L);
        assertThat(figures(day(11, 15), Basis.THEN)).isEqualTo(figures(october, Basis.THEN));
        assertThat(figures(null, Basis.NOW)).containsExactly(1L, 45L, 1L);
        assertThat(indicators.of(
                        List.of(community), new Asked(LocalDate.of(2000, 1, 31), Basis.NOW), Ledgers.EVERYWHERE))
                .isEmpty();
    }

    private static Actor by() {
        return Actor.system();
    }

    private LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private void on(LocalDate day) {
        clock.set(Instant.parse(day + "T04:00:00Z"));
    }

    private CompoundRecord yard(String name, int households, String mode) {
        return opening.open(
                community,
                Ledgers.named(name).with(CompoundField.HOUSEHOLDS, households).with(CompoundField.PROPERTY_MODE, mode),
                Ledgers.EVERYWHERE,
                by());
    }

    private void merge(CompoundRecord yard, CompoundRecord into) {
        closing.close(yard, day(11, 2), "并院", into.place(), Ledgers.EVERYWHERE, by());
    }

    private List<Long> figures(@org.jspecify.annotations.Nullable LocalDate day, Basis basis) {
        var figures = indicators
                .of(List.of(community), new Asked(day, basis), Ledgers.EVERYWHERE)
                .get(community);
        return List.of(figures.amount("compounds"), figures.amount("households"), figures.amount("property_mode.none"));
    }

    private long ofCompound(PlaceKey compound, Basis basis) {
        return indicators
                .of(List.of(compound), new Asked(october, basis), Ledgers.EVERYWHERE)
                .get(compound)
                .amount("households");
    }
}
