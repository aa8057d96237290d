package org.yuanba.place.redraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.CompoundClosing;
import org.yuanba.compound.domain.CompoundEditing;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.indicator.IndicatorUpkeep;
import org.yuanba.ops.spi.Check;
import org.yuanba.place.FormerKeys;
import org.yuanba.place.division.DivisionImporting;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestClock;

/** Work in the ledger and redrawings, in any order: what is kept is what counting anew finds, and nothing is lost. */
class RedrawnCityTests {

    private static final TestContextManager SPRING = new TestContextManager(City.class);
    private static final City CITY = new City();
    private static final AtomicLong NAMES = new AtomicLong();
    private static final List<String> COMMUNITIES =
            List.of("510107009001", "510107009002", "510107009003", "510107010001", "510107010002", "510107010004");
    private static final List<String> STREETS = List.of("510107009", "510107010");
    private static final Map<PlaceKey, CompoundId> EVERY_KEY = new HashMap<>();

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
        TreeRedrawing redrawing;

        @Autowired
        DivisionImporting importing;

        @Autowired
        FormerKeys formerKeys;

        @Autowired
        List<Check> checks;

        @Autowired
        IndicatorUpkeep upkeep;

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

    /** What staff do, and what happens to places. */
    enum Deed {
        OPEN,
        EDIT,
        CLOSE,
        MOVE_STREET,
        MOVE_COMMUNITY,
        MERGE,
        SPLIT,
        DAYS_PASS
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void keepsWhatCountingAnewFindsAndEveryCompoundUnderEveryKeyItEverHad(
            @ForAll @Size(min = 3, max = 12) List<Deed> deeds, @ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        for (var deed : deeds) {
            perform(deed, random);
            CITY.jdbc.sql("select id, place from compound").query(row -> {
                EVERY_KEY.put(new PlaceKey(row.getString(2)), new CompoundId(row.getObject(1, java.util.UUID.class)));
            });
        }
        assertThat(CITY.checks.stream()
                        .filter(check ->
                                List.of("compound-counts", "indicators").contains(check.name()))
                        .flatMap(check -> check.findings().stream()))
                .isEmpty();
        EVERY_KEY.forEach((key, id) -> {
            var now = CITY.formerKeys.today(key).orElse(key);
            assertThat(CITY.compounds.find(now, Ledgers.EVERYWHERE))
                    .as("%s, now %s", key, now)
                    .get()
                    .extracting(CompoundRecord::id)
                    .isEqualTo(id);
        });
    }

    private static void perform(Deed deed, Random random) {
        var by = Actor.system();
        switch (deed) {
            case DAYS_PASS -> {
                CITY.upkeep.keepUp();
                CITY.clock.advance(Duration.ofDays(1 + random.nextInt(25)));
            }
            case OPEN ->
                CITY.opening.open(
                        community(random),
                        Ledgers.yuyuan().with(CompoundField.NAME, "院" + NAMES.incrementAndGet()),
                        Ledgers.EVERYWHERE,
                        by);
            case EDIT ->
                compound(random)
                        .ifPresent(c -> CITY.editing.edit(
                                c,
                                c.version(),
                                c.facts().with(CompoundField.HOUSEHOLDS, random.nextInt(500)),
                                Ledgers.EVERYWHERE,
                                by));
            case CLOSE ->
                compound(random)
                        .ifPresent(c ->
                                CITY.closing.close(c, LocalDate.of(2099, 1, 1), "拆了", null, Ledgers.EVERYWHERE, by));
            case MOVE_STREET -> move(today(STREETS, random), random.nextBoolean() ? "510191" : "510107");
            case MOVE_COMMUNITY ->
                move(community(random), today(STREETS, random).value());
            case MERGE -> merge(random);
            case SPLIT ->
                compound(random)
                        .ifPresent(
                                c -> apply(c.place() + "," + code(community(random)), TestEditions.current(CITY.jdbc)));
        }
    }

    private static void move(PlaceKey from, String to) {
        CITY.redrawing.apply(
                List.of(new Zone("510191", "高新区")),
                Mapping.parse(from + "," + to, "from,to_parent"),
                null,
                Actor.system());
    }

    /** One community goes into another, and later editions have it no more. */
    private static void merge(Random random) {
        var from = community(random);
        var into = community(random);
        if (!from.equals(into) && standing().size() > 2) {
            apply(from + "," + code(into), TestEditions.current(CITY.jdbc).remove(code(from)));
        }
    }

    private static void apply(String said, TestEditions edition) {
        CITY.redrawing.apply(edition.importWith(CITY.importing), Mapping.parse(said, "from,to"), null, Actor.system());
    }

    private static String code(PlaceKey key) {
        return CITY.jdbc
                .sql("select national_code from place where key = ?")
                .param(key.value())
                .query(String.class)
                .single();
    }

    private static List<PlaceKey> standing() {
        return COMMUNITIES.stream()
                .flatMap(code -> CITY
                        .jdbc
                        .sql("select key from place where national_code = ? and ended_on is null")
                        .param(code)
                        .query(String.class)
                        .optional()
                        .map(PlaceKey::new)
                        .stream())
                .toList();
    }

    private static PlaceKey community(Random random) {
        var standing = standing();
        return standing.get(random.nextInt(standing.size()));
    }

    private static PlaceKey today(List<String> keys, Random random) {
        var key = new PlaceKey(keys.get(random.nextInt(keys.size())));
        return CITY.formerKeys.today(key).orElse(key);
    }

    private static Optional<CompoundRecord> compound(Random random) {
        var open = CITY.jdbc
                .sql("select place from compound where status = 'open' order by place")
                .query(String.class)
                .list();
        return open.isEmpty()
                ? Optional.empty()
                : CITY.compounds.find(new PlaceKey(open.get(random.nextInt(open.size()))), Ledgers.EVERYWHERE);
    }
}
