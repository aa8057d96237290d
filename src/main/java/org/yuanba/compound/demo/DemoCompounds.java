package org.yuanba.compound.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.compound.domain.CompoundBulk;
import org.yuanba.compound.domain.LedgerEntry;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.shared.PlaceKey;

/** Three communities of the sample city with their yards; every figure is invented, from one seed. */
@Component
class DemoCompounds implements DemoSource {

    private static final long SEED = 20_261_123;

    private static final List<Yards> COMMUNITIES = List.of(
            new Yards(
                    "510114008017",
                    "桂湖中路",
                    30.8266,
                    104.1563,
                    List.of(
                            "305号院", "粮站宿舍", "缝纫厂院", "教工院", "供销社宿舍", "邮电院", "桂湖小区", "农机厂宿舍", "百货公司院", "印刷厂宿舍", "桂东苑",
                            "水利局宿舍", "食品厂院")),
            new Yards(
                    "510107009004",
                    "吉福路",
                    30.6412,
                    104.0385,
                    List.of("玉苑小区", "吉福苑", "晋康院", "竹器社院", "丝厂二院", "中学教师宿舍", "运输公司院")),
            new Yards(
                    "510115001044", "光华大道", 30.6826, 103.8561, List.of("光华苑", "建筑公司宿舍", "电力公司院", "光华村 3 号院", "卫生院宿舍")));

    private final CompoundBulk bulk;
    private final Access access;
    private final Clock clock;

    DemoCompounds(CompoundBulk bulk, Access access, Clock clock) {
        this.bulk = bulk;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void build() {
        var random = new Random(SEED);
        var today = LocalDate.now(clock);
        var by = Actor.system();
        var entries = COMMUNITIES.stream()
                .flatMap(yards -> yards.entries(random, today))
                .toList();
        bulk.open(entries, access.scope(by), by);
    }

    /**
     * The yards of a community.
     *
     * @param community its key
     * @param road the road they stand on
     * @param latitude degrees north of its middle
     * @param longitude degrees east of its middle
     * @param names what they are called
     */
    private record Yards(String community, String road, double latitude, double longitude, List<String> names) {

        Stream<LedgerEntry> entries(Random random, LocalDate today) {
            return names.stream()
                    .map(name -> new LedgerEntry(
                            new PlaceKey(community),
                            new DemoYard(random, today, latitude, longitude).facts(name, road)));
        }
    }
}
