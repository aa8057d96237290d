package org.yuanba.compound.demo;

import static org.yuanba.compound.ledger.CompoundField.ACTIVITY_AREA;
import static org.yuanba.compound.ledger.CompoundField.ADDRESS;
import static org.yuanba.compound.ledger.CompoundField.BUILT_CERTAINTY;
import static org.yuanba.compound.ledger.CompoundField.BUILT_YEAR;
import static org.yuanba.compound.ledger.CompoundField.BUILT_YEAR_LAST;
import static org.yuanba.compound.ledger.CompoundField.CHARGING_POINTS;
import static org.yuanba.compound.ledger.CompoundField.FLOOR_AREA;
import static org.yuanba.compound.ledger.CompoundField.GATES;
import static org.yuanba.compound.ledger.CompoundField.KIND;
import static org.yuanba.compound.ledger.CompoundField.LAND_AREA;
import static org.yuanba.compound.ledger.CompoundField.LATITUDE;
import static org.yuanba.compound.ledger.CompoundField.LIFTS;
import static org.yuanba.compound.ledger.CompoundField.LOCATION_SOURCE;
import static org.yuanba.compound.ledger.CompoundField.LONGITUDE;
import static org.yuanba.compound.ledger.CompoundField.NAME;
import static org.yuanba.compound.ledger.CompoundField.PARKING_SPACES;
import static org.yuanba.compound.ledger.CompoundField.RENOVATION;
import static org.yuanba.compound.ledger.CompoundField.RESIDENTS;
import static org.yuanba.compound.ledger.CompoundField.ROAD;
import static org.yuanba.compound.ledger.CompoundField.ROAD_NUMBER;
import static org.yuanba.compound.ledger.CompoundField.SOURCE;
import static org.yuanba.compound.ledger.CompoundField.WALLS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.ledger.Facts;

/** Draws the facts of one invented yard, so that they fit each other and its name. */
final class DemoYard {

    private static final double SPREAD = 0.008;
    private static final int LAST_OLD_YEAR = 2004;
    private static final Pattern WITH_NUMBER = Pattern.compile("(\\D*?) ?(\\d+) ?号院");
    private static final Pattern ESTATE = Pattern.compile(".*(小区|苑|花园|公寓|新村|新居)");
    private static final Pattern OF_A_UNIT = Pattern.compile(".*(宿舍|家属院)");

    private final Random random;
    private final double latitude;
    private final double longitude;

    DemoYard(Random random, double latitude, double longitude) {
        this.random = random;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /** All of it: what an unusually well kept ledger would know, without a day and without other names. */
    Facts facts(String name, String ofRoad) {
        var numbered = WITH_NUMBER.matcher(name);
        boolean told = numbered.matches();
        var road = told && !numbered.group(1).isEmpty() ? numbered.group(1) : ofRoad;
        var number = told ? numbered.group(2) : String.valueOf(1 + random.nextInt(240));
        var size = DemoSize.drawn(random, ESTATE.matcher(name).matches());
        var facts = Facts.none()
                .with(NAME, name)
                .with(KIND, kind(name, size))
                .with(ADDRESS, road + " " + number + " 号")
                .with(ROAD, road)
                .with(ROAD_NUMBER, number + " 号")
                .with(RENOVATION, oneOf("none", "none", "planned", "ongoing", "done", "done"))
                .with(SOURCE, oneOf("社区走访", "不动产登记", "街道台账"));
        var mode = new DemoManagement(random)
                .of(
                        age(located(facts)),
                        size.households(),
                        OF_A_UNIT.matcher(name).matches());
        return size(mode, size);
    }

    private static String kind(String name, DemoSize size) {
        if (ESTATE.matcher(name).matches()) {
            return "estate";
        }
        return size.buildings() == 1 ? "single_building" : "courtyard";
    }

    private Facts age(Facts facts) {
        var drawn = random.nextInt(100);
        if (drawn < 5) {
            return facts.with(BUILT_CERTAINTY, "unknown");
        }
        int built;
        if (drawn < 8) {
            built = 1955 + random.nextInt(20);
        } else if (drawn < 17) {
            built = LAST_OLD_YEAR + 1 + random.nextInt(8);
        } else {
            built = 1975 + (random.nextInt(30) + random.nextInt(30) + 1) / 2;
        }
        return facts.with(BUILT_YEAR, built)
                .with(BUILT_YEAR_LAST, random.nextInt(6) == 0 ? built + 1 + random.nextInt(6) : null)
                .with(BUILT_CERTAINTY, oneOf("exact", "exact", "about"));
    }

    private Facts size(Facts facts, DemoSize size) {
        var households = size.households();
        var floor = households * (5_200L + random.nextInt(3_200));
        return size.in(facts)
                .with(RESIDENTS, orUnknown(households * (20 + random.nextInt(9)) / 10))
                .with(FLOOR_AREA, orUnknown(floor))
                .with(LAND_AREA, orUnknown(floor * 10 / (11 + random.nextInt(9))))
                .with(LIFTS, random.nextInt(8) == 0 ? size.entrances() / 2 : 0)
                .with(GATES, 1 + random.nextInt(2))
                .with(WALLS, oneOf("closed", "closed", "closed", "partly", "open"))
                .with(PARKING_SPACES, orUnknown(households * random.nextInt(40) / 100))
                .with(CHARGING_POINTS, orUnknown(random.nextInt(3) * (2 + households / 20)))
                .with(ACTIVITY_AREA, orUnknown(random.nextInt(60) * 1_000L));
    }

    private Facts located(Facts facts) {
        return facts.with(LATITUDE, near(latitude))
                .with(LONGITUDE, near(longitude))
                .with(LOCATION_SOURCE, "synthetic");
    }

    private BigDecimal near(double middle) {
        return BigDecimal.valueOf(middle + (random.nextDouble() - 0.5) * SPREAD).setScale(6, RoundingMode.HALF_EVEN);
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> @Nullable T orUnknown(T figure) {
        return random.nextInt(12) == 0 ? null : figure;
    }
}
