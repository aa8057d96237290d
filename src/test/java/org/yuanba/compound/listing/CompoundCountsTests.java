package org.yuanba.compound.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

class CompoundCountsTests {

    private static final TestContextManager SPRING = new TestContextManager(City.class);
    private static final City CITY = new City();
    private static final AtomicLong NAMES = new AtomicLong();

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
        CompoundCounts counts;

        @Autowired
        CompoundCountsCheck check;

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
        SPRING.afterTestClass();
    }

    /** What staff and imports do, in any order. */
    enum Deed {
        OPEN,
        EDIT,
        CLOSE,
        REOPEN,
        IMPORT,
        REVISE,
        WITHDRAW,
        TIDY
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void keepsWhatCountingAnewWouldFind(
            @ForAll @Size(min = 1, max = 25) List<Deed> deeds, @ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        deeds.forEach(deed -> perform(deed, random));
        assertThat(CITY.check.findings()).isEmpty();
        for (var place : List.of("5101", "510107", "510107009", Ledgers.JIFU.value(), Ledgers.GUIDONG.value())) {
            assertThat(CITY.counts.open(new PlaceKey(place), Ledgers.EVERYWHERE))
                    .isEqualTo(CITY.jdbc
                            .sql("select count(*) from compound where status = 'open' and place like ?")
                            .param(place + "%")
                            .query(Long.class)
                            .single());
        }
    }

    private static void perform(Deed deed, Random random) {
        var by = Actor.system();
        var scope = Ledgers.EVERYWHERE;
        var community = random.nextBoolean() ? Ledgers.JIFU : Ledgers.GUIDONG;
        var all = all();
        switch (deed) {
            case OPEN -> CITY.opening.open(community, facts(random), scope, by);
            case EDIT ->
                some(all, random, true)
                        .ifPresent(c -> CITY.editing.edit(c, c.version(), refreshed(c, random), scope, by));
            case CLOSE ->
                some(all, random, true)
                        .ifPresent(c -> CITY.closing.close(c, LocalDate.of(2099, 1, 1), "拆了", null, scope, by));
            case REOPEN -> some(all, random, false).ifPresent(c -> CITY.closing.reopen(c, scope, by));
            case IMPORT ->
                CITY.bulk.open(
                        List.of(
                                new LedgerEntry(Ledgers.JIFU, facts(random)),
                                new LedgerEntry(Ledgers.GUIDONG, facts(random)),
                                new LedgerEntry(Ledgers.GUANGHUA, facts(random))),
                        scope,
                        by);
            case REVISE -> CITY.bulk.revise(revisions(all, random), scope, by);
            case WITHDRAW ->
                some(all, random, random.nextBoolean()).ifPresent(c -> CITY.bulk.withdraw(List.of(c.id()), scope, by));
            case TIDY -> CITY.counts.tidy();
        }
    }

    private static List<Revision> revisions(List<CompoundRecord> all, Random random) {
        var revisions = new ArrayList<Revision>();
        all.stream()
                .filter(CompoundRecord::isOpen)
                .limit(3)
                .forEach(c -> revisions.add(new Revision(c.id(), c.version(), refreshed(c, random))));
        return revisions;
    }

    private static List<CompoundRecord> all() {
        return CITY.jdbc.sql("select place from compound").query(String.class).list().stream()
                .map(PlaceKey::new)
                .map(key -> CITY.compounds.find(key, Ledgers.EVERYWHERE).orElseThrow())
                .sorted(Comparator.comparing(c -> c.place().value()))
                .toList();
    }

    private static java.util.Optional<CompoundRecord> some(List<CompoundRecord> all, Random random, boolean open) {
        var candidates = all.stream().filter(c -> c.isOpen() == open).toList();
        return candidates.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(candidates.get(random.nextInt(candidates.size())));
    }

    private static Facts facts(Random random) {
        return values(Facts.none().with(CompoundField.NAME, "院" + NAMES.incrementAndGet()), random);
    }

    private static Facts refreshed(CompoundRecord compound, Random random) {
        return values(compound.facts(), random);
    }

    private static Facts values(Facts facts, Random random) {
        var filled = facts;
        for (var field : CompoundField.all()) {
            if (!field.choices().isEmpty()) {
                filled = filled.with(
                        field,
                        random.nextInt(4) == 0
                                ? null
                                : field.choices()
                                        .get(random.nextInt(field.choices().size())));
            }
        }
        return filled.with(CompoundField.BUILT_YEAR, random.nextInt(5) == 0 ? null : 1950 + random.nextInt(70))
                .with(CompoundField.HOUSEHOLDS, random.nextInt(5) == 0 ? null : random.nextInt(900))
                .with(CompoundField.FLOOR_AREA, random.nextInt(5) == 0 ? null : 1L + random.nextInt(9_000_000))
                .with(CompoundField.ADDRESS, random.nextInt(5) == 0 ? null : "吉福路 " + random.nextInt(99) + " 号");
    }
}
