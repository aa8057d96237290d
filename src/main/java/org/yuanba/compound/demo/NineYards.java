package org.yuanba.compound.demo;

import static org.yuanba.compound.ledger.CompoundField.ACTIVITY_AREA;
import static org.yuanba.compound.ledger.CompoundField.AS_OF;
import static org.yuanba.compound.ledger.CompoundField.BUILDINGS;
import static org.yuanba.compound.ledger.CompoundField.BUILT_CERTAINTY;
import static org.yuanba.compound.ledger.CompoundField.BUILT_YEAR;
import static org.yuanba.compound.ledger.CompoundField.BUILT_YEAR_LAST;
import static org.yuanba.compound.ledger.CompoundField.ENTRANCES;
import static org.yuanba.compound.ledger.CompoundField.FLOOR_AREA;
import static org.yuanba.compound.ledger.CompoundField.GATES;
import static org.yuanba.compound.ledger.CompoundField.HOUSEHOLDS;
import static org.yuanba.compound.ledger.CompoundField.KIND;
import static org.yuanba.compound.ledger.CompoundField.LAND_AREA;
import static org.yuanba.compound.ledger.CompoundField.NAME;
import static org.yuanba.compound.ledger.CompoundField.PARKING_SPACES;
import static org.yuanba.compound.ledger.CompoundField.PROPERTY_MODE;
import static org.yuanba.compound.ledger.CompoundField.RENOVATION;
import static org.yuanba.compound.ledger.CompoundField.RESIDENTS;
import static org.yuanba.compound.ledger.CompoundField.WALLS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.domain.CompoundBulk;
import org.yuanba.compound.domain.CompoundClosing;
import org.yuanba.compound.domain.LedgerEntry;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.ops.CityClock;

/** 五四小区, the yard made of nine small ones in 2023: they entered the ledger, were closed, and went into it. */
@Component
class NineYards implements DemoSource {

    /** What the nine became. */
    static final String TOGETHER = "五四小区";

    /** What the nine were called. */
    static final List<String> NAMES =
            List.of("五四街 1 号院", "五四街 3 号院", "五四街 5 号院", "粮食局宿舍", "供电所宿舍", "百货公司宿舍", "五金公司宿舍", "糖酒公司宿舍", "五四街 13 号院");

    private static final int BEFORE_EVERYTHING_ELSE = 5;
    private static final long SEED = 20_230_929;
    private static final Instant BEFORE = Instant.parse("2023-03-01T01:30:00Z");
    private static final Instant AFTER = Instant.parse("2023-09-28T06:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 9, 28);

    private final CompoundBulk bulk;
    private final CompoundClosing closing;
    private final Access access;

    NineYards(CompoundBulk bulk, CompoundClosing closing, Access access) {
        this.bulk = bulk;
        this.closing = closing;
        this.access = access;
    }

    @Override
    public int order() {
        return BEFORE_EVERYTHING_ELSE;
    }

    @Override
    public void build() {
        var by = Actor.system();
        var nine = new ArrayList<CompoundRecord>();
        CityClock.standing(BEFORE, () -> nine.addAll(bulk.open(entries(), access.scope(by), by)));
        CityClock.standing(AFTER, () -> merge(nine, by));
    }

    private static List<LedgerEntry> entries() {
        var random = new Random(SEED);
        return NAMES.stream()
                .map(name -> new LedgerEntry(AccountYards.WUSI, small(name, random)))
                .toList();
    }

    private static Facts small(String name, Random random) {
        var households = 18 + random.nextInt(40);
        var size = new DemoSize(households, Math.max(1, households / 12), Math.max(1, households / 24));
        return DemoManagement.unmanaged(size.in(new DemoYard(random, 30.8262, 104.1498).facts(name, "五四街")))
                .with(RESIDENTS, households * 5 / 2)
                .with(FLOOR_AREA, households * 6_200L)
                .with(LAND_AREA, households * 4_400L)
                .with(RENOVATION, "none")
                .with(AS_OF, LAST_DAY.minusMonths(7));
    }

    private void merge(List<CompoundRecord> nine, Actor by) {
        var scope = access.scope(by);
        var facts = together(nine.stream().map(CompoundRecord::facts).toList());
        var one = bulk.open(List.of(new LedgerEntry(AccountYards.WUSI, facts)), scope, by)
                .getFirst();
        nine.forEach(yard -> closing.close(yard, LAST_DAY, "拆小院并大院，并入五四小区", one.place(), scope, by));
    }

    private static Facts together(List<Facts> nine) {
        var one = nine.getFirst();
        for (var field : List.of(BUILDINGS, ENTRANCES, HOUSEHOLDS, RESIDENTS)) {
            one = one.with(field, sum(nine, field));
        }
        return one.with(NAME, TOGETHER)
                .with(KIND, "estate")
                .with(BUILT_YEAR, 1983)
                .with(BUILT_YEAR_LAST, 1998)
                .with(BUILT_CERTAINTY, "about")
                .with(RENOVATION, "done")
                .with(FLOOR_AREA, sum(nine, HOUSEHOLDS) * 6_200L)
                .with(LAND_AREA, sum(nine, HOUSEHOLDS) * 4_600L)
                .with(GATES, 1)
                .with(WALLS, "closed")
                .with(PARKING_SPACES, sum(nine, HOUSEHOLDS) / 4)
                .with(ACTIVITY_AREA, 86_000L)
                .with(PROPERTY_MODE, "self")
                .with(AS_OF, LAST_DAY);
    }

    private static int sum(List<Facts> nine, CompoundField field) {
        return nine.stream()
                .map(yard -> yard.number(field))
                .mapToInt(number -> number == null ? 0 : number)
                .sum();
    }
}
