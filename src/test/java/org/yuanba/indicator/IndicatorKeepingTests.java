package org.yuanba.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.CompoundBulk;
import org.yuanba.compound.domain.CompoundClosing;
import org.yuanba.compound.domain.CompoundEditing;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.LedgerEntry;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.compound.domain.Revision;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.indicator.keeping.IndicatorKeeping;
import org.yuanba.ops.spi.Check;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestClock;
import org.yuanba.web.Dates;

/** Whatever happens in whatever order, over months: what is kept equals what the records say. */
class IndicatorKeepingTests {

    private static final TestContextManager SPRING = new TestContextManager(City.class);
    private static final City CITY = new City();
    private static final AtomicLong NAMES = new AtomicLong();
    private static final List<PlaceKey> PLACES = List.of(
            new PlaceKey("51"),
            new PlaceKey("5101"),
            new PlaceKey("510107"),
            new PlaceKey("510107009"),
            Ledgers.JIFU,
            Ledgers.GUIDONG);

    private static final Scope EVERYWHERE = Scope.ofPublicPlace(new PlaceKey("51"));

    @CityTest
    static class City {
        @Autowired
        Compounds compounds;

        @Autowired
        CompoundOpening opening;

        @Autowired
        CompoundEditing editing;

        @Autowired
        CompoundClosing closing;

        @Autowired
        CompoundBulk bulk;

        @Autowired
        IndicatorKeeping keeping;

        @Autowired
        Indicators indicators;

        @Autowired
        List<Check> checks;

        @Autowired
        TestClock.Turned clock;

        @Autowired
        JdbcClient jdbc;
    }

    @BeforeContainer
    static void start() throws Exception {
        SPRING.beforeTestClass();
        SPRING.prepareTestInstance(CITY);
    }

    @AfterContainer
    static void stop() throws Exception {
        CITY.clock.run();
        SPRING.afterTestClass();
    }

    /** What happens in a city. */
    enum Deed {
        OPEN,
        EDIT,
        CLOSE,
        MERGE,
        REOPEN,
        IMPORT,
        REVISE,
        WITHDRAW,
        KEEP,
        DAYS_PASS
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void keepsWhatTheRecordsSayOnEveryDay(
            @ForAll @Size(min = 5, max = 40) List<Deed> deeds, @ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var past = new TreeMap<LocalDate, List<Long>>();
        for (var deed : deeds) {
            if (deed == Deed.DAYS_PASS) {
                CITY.keeping.keepUp();
                past.put(today(), records());
                CITY.clock.advance(Duration.ofDays(1 + random.nextInt(20)));
            } else {
                perform(deed, random);
            }
        }
        CITY.keeping.keepUp();
        assertThat(kept(Asked.TODAY)).isEqualTo(records());
        assertThat(findings()).isEmpty();
        for (var monthEnd : monthEndsSince(past)) {
            assertThat(kept(new Asked(monthEnd, Basis.THEN)))
                    .as("by the compounds of %s", monthEnd)
                    .isEqualTo(past.floorEntry(monthEnd).getValue());
        }
    }

    private static List<LocalDate> monthEndsSince(TreeMap<LocalDate, List<Long>> past) {
        if (past.isEmpty()) {
            return List.of();
        }
        var ends = new ArrayList<LocalDate>();
        for (var day = past.firstKey(); day.isBefore(today()); day = day.plusDays(1)) {
            if (day.plusDays(1).getDayOfMonth() == 1) {
                ends.add(day);
            }
        }
        return ends;
    }

    private static List<String> findings() {
        return CITY.checks.stream()
                .filter(check -> check.name().equals("indicators"))
                .findFirst()
                .orElseThrow()
                .findings();
    }

    /** Compounds, households, how many do not tell them, and those nobody manages, of each place, as kept. */
    private static List<Long> kept(Asked asked) {
        var figures = CITY.indicators.of(PLACES, asked, EVERYWHERE);
        var values = new ArrayList<Long>();
        for (var place : PLACES) {
            var here = figures.getOrDefault(place, CITY.indicators.now(new PlaceKey("5199"), EVERYWHERE));
            values.add(here.amount("compounds"));
            values.add(here.amount("households"));
            values.add(here.find("households").orElseThrow().leftOut());
            values.add(here.amount("property_mode.none"));
        }
        return values;
    }

    /** The same out of the ledger itself. */
    private static List<Long> records() {
        var values = new ArrayList<Long>();
        for (var place : PLACES) {
            CITY.jdbc.sql("""
                            select count(*), coalesce(sum(households), 0), count(*) - count(households),
                              count(*) filter (where property_mode = 'none')
                            from compound where status = 'open' and place like ?
                            """).param(place.value() + "%").query(row -> {
                for (int i = 1; i <= 4; i++) {
                    values.add(row.getLong(i));
                }
            });
        }
        return values;
    }

    private static LocalDate today() {
        return LocalDate.now(CITY.clock.withZone(Dates.ZONE));
    }

    private static void perform(Deed deed, Random random) {
        var by = Actor.system();
        var scope = Ledgers.EVERYWHERE;
        var community = random.nextBoolean() ? Ledgers.JIFU : Ledgers.GUIDONG;
        switch (deed) {
            case OPEN -> CITY.opening.open(community, facts(random), scope, by);
            case EDIT ->
                some(random, true)
                        .ifPresent(c -> CITY.editing.edit(c, c.version(), values(c.facts(), random), scope, by));
            case CLOSE -> some(random, true).ifPresent(c -> CITY.closing.close(c, today(), "拆了", null, scope, by));
            case MERGE ->
                some(random, true)
                        .ifPresent(c -> some(random, true)
                                .filter(into -> !into.id().equals(c.id()))
                                .ifPresent(into -> CITY.closing.close(c, today(), "并院", into.place(), scope, by)));
            case REOPEN -> some(random, false).ifPresent(c -> CITY.closing.reopen(c, scope, by));
            case IMPORT ->
                CITY.bulk.open(
                        List.of(
                                new LedgerEntry(Ledgers.JIFU, facts(random)),
                                new LedgerEntry(Ledgers.GUIDONG, facts(random)),
                                new LedgerEntry(Ledgers.GUANGHUA, facts(random))),
                        scope,
                        by);
            case REVISE ->
                some(random, true)
                        .ifPresent(c -> CITY.bulk.revise(
                                List.of(new Revision(c.id(), c.version(), values(c.facts(), random))), scope, by));
            case WITHDRAW ->
                some(random, true)
                        .filter(c -> CITY.jdbc
                                .sql("select not exists (select from place where successor = ?)")
                                .param(c.place().value())
                                .query(Boolean.class)
                                .single())
                        .ifPresent(c -> CITY.bulk.withdraw(List.of(c.id()), scope, by));
            case KEEP, DAYS_PASS -> CITY.keeping.keepUp();
        }
    }

    private static Optional<CompoundRecord> some(Random random, boolean open) {
        var candidates = CITY.jdbc
                .sql("select place from compound where status = ? order by place")
                .param(open ? "open" : "closed")
                .query(String.class)
                .list();
        return candidates.isEmpty()
                ? Optional.empty()
                : CITY.compounds.find(
                        new PlaceKey(candidates.get(random.nextInt(candidates.size()))), Ledgers.EVERYWHERE);
    }

    private static Facts facts(Random random) {
        return values(Facts.none().with(CompoundField.NAME, "院" + NAMES.incrementAndGet()), random);
    }

    private static Facts values(Facts facts, Random random) {
        return facts.with(CompoundField.HOUSEHOLDS, random.nextInt(5) == 0 ? null : random.nextInt(900))
                .with(CompoundField.PROPERTY_MODE, random.nextInt(3) == 0 ? "none" : "self")
                .with(CompoundField.BUILT_YEAR, random.nextInt(5) == 0 ? null : 1980 + random.nextInt(40));
    }
}
