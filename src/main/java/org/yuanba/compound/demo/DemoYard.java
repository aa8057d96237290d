package org.yuanba.compound.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;

/** Draws the figures of one invented yard, so that they fit each other. */
final class DemoYard {

    private static final double SPREAD = 0.008;
    private static final Map<String, List<String>> OLD_NAMES = Map.of(
            "玉苑小区", List.of("福字院", "丝厂一院", "临街单院"),
            "305号院", List.of("县委老宿舍"),
            "吉福苑", List.of("吉福新居"),
            "粮站宿舍", List.of("粮食局家属院"));

    private final Random random;
    private final LocalDate today;
    private final double latitude;
    private final double longitude;

    DemoYard(Random random, LocalDate today, double latitude, double longitude) {
        this.random = random;
        this.today = today;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    Facts facts(String name, String road) {
        var number = name.equals("305号院") ? 305 : 2 + random.nextInt(180);
        var built = 1976 + random.nextInt(27);
        var facts = Facts.none()
                .with(CompoundField.NAME, name)
                .with(CompoundField.ALIASES, OLD_NAMES.containsKey(name) ? String.join("、", OLD_NAMES.get(name)) : null)
                .with(CompoundField.KIND, name.endsWith("小区") || name.endsWith("苑") ? "estate" : "courtyard")
                .with(CompoundField.ADDRESS, road + " " + number + " 号")
                .with(CompoundField.ROAD, road)
                .with(CompoundField.ROAD_NUMBER, number + " 号")
                .with(CompoundField.BUILT_YEAR, built)
                .with(CompoundField.BUILT_YEAR_LAST, random.nextInt(4) == 0 ? Math.min(2004, built + 6) : null)
                .with(CompoundField.BUILT_CERTAINTY, oneOf("exact", "exact", "about"))
                .with(CompoundField.RENOVATION, oneOf("none", "planned", "ongoing", "done", "done"))
                .with(CompoundField.AS_OF, today.minusDays(3L + random.nextInt(430)))
                .with(CompoundField.SOURCE, oneOf("社区走访", "不动产登记", "街道台账"));
        return management(size(located(facts)));
    }

    private Facts size(Facts facts) {
        var buildings = 1 + random.nextInt(8);
        var entrances = buildings * (2 + random.nextInt(2));
        var households = entrances * (10 + random.nextInt(5));
        var floor = households * (5_200L + random.nextInt(2_400));
        return facts.with(CompoundField.BUILDINGS, buildings)
                .with(CompoundField.ENTRANCES, entrances)
                .with(CompoundField.HOUSEHOLDS, households)
                .with(CompoundField.RESIDENTS, orUnknown(households * 5 / 2))
                .with(CompoundField.FLOOR_AREA, orUnknown(floor))
                .with(CompoundField.LAND_AREA, orUnknown(floor * 10 / 16))
                .with(CompoundField.LIFTS, random.nextInt(5) == 0 ? entrances / 2 : 0)
                .with(CompoundField.GATES, 1 + random.nextInt(2))
                .with(CompoundField.WALLS, oneOf("closed", "closed", "partly"))
                .with(CompoundField.PARKING_SPACES, orUnknown(households / 6))
                .with(CompoundField.CHARGING_POINTS, orUnknown(random.nextInt(30)))
                .with(CompoundField.ACTIVITY_AREA, orUnknown(random.nextInt(60) * 1_000L));
    }

    private Facts management(Facts facts) {
        var mode = oneOf("none", "self", "self", "community", "trustee", "company", "work_unit");
        return facts.with(CompoundField.PROPERTY_MODE, mode)
                .with(CompoundField.PROPERTY_COMPANY, mode.equals("company") ? "安居物业（演示）" : null)
                .with(
                        CompoundField.FEE_MODE,
                        switch (mode) {
                            case "company" -> "lump_sum";
                            case "trustee" -> "remuneration";
                            default -> "none";
                        });
    }

    private Facts located(Facts facts) {
        return facts.with(CompoundField.LATITUDE, near(latitude))
                .with(CompoundField.LONGITUDE, near(longitude))
                .with(CompoundField.LOCATION_SOURCE, "synthetic");
    }

    private BigDecimal near(double middle) {
        return BigDecimal.valueOf(middle + (random.nextDouble() - 0.5) * SPREAD).setScale(6, RoundingMode.HALF_EVEN);
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> @Nullable T orUnknown(T figure) {
        return random.nextInt(6) == 0 ? null : figure;
    }
}
