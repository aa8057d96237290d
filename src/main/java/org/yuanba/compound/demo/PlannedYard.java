package org.yuanba.compound.demo;

import static org.yuanba.compound.ledger.CompoundField.AS_OF;
import static org.yuanba.compound.ledger.CompoundField.FLOOR_AREA;
import static org.yuanba.compound.ledger.CompoundField.HOUSEHOLDS;
import static org.yuanba.compound.ledger.CompoundField.LAND_AREA;
import static org.yuanba.compound.ledger.CompoundField.PROPERTY_MODE;
import static org.yuanba.compound.ledger.CompoundField.RENOVATION;
import static org.yuanba.compound.ledger.CompoundField.RESIDENTS;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.shared.PlaceKey;

/**
 * An invented yard, and in which months of the city's past its ledger grew: month 0 is the first day.
 *
 * @param community key of the community
 * @param complete what is known in the end
 * @param entered the month it enters the ledger
 * @param counted the month its missing figures are filled in
 * @param managed the month somebody begins to manage it
 * @param renovated the month its renovation is done
 * @param lag days its figures are older than the month they are written down in
 */
record PlannedYard(PlaceKey community, Facts complete, int entered, int counted, int managed, int renovated, int lag) {

    /** The last month: the current one, after all month-ends of the past. */
    static final int LAST = 14;

    private static final Set<String> BEGUN_LATELY = Set.of("self", "community", "trustee", "company");
    private static final int OLDEST_FIGURES = 430;

    static PlannedYard drawn(PlaceKey community, Facts complete, Random random) {
        var lag = random.nextInt(20);
        if (random.nextInt(40) == 0) {
            return new PlannedYard(community, complete, month(random), 0, 0, 0, lag);
        }
        var mode = complete.text(PROPERTY_MODE);
        boolean begins = mode != null && BEGUN_LATELY.contains(mode) && random.nextInt(100) < 45;
        boolean done = "done".equals(complete.text(RENOVATION)) && random.nextInt(100) < 25;
        return new PlannedYard(
                community,
                complete,
                0,
                random.nextInt(100) < 30 ? month(random) : 0,
                begins ? month(random) : 0,
                done ? month(random) : 0,
                lag);
    }

    private static int month(Random random) {
        return 1 + random.nextInt(LAST);
    }

    /** Whether its ledger changes in this month. */
    boolean changes(int month) {
        return month > entered && (month == counted || month == managed || month == renovated);
    }

    /** What the ledger knows since this month, in which it was entered or changed; the day is the month's last. */
    Facts facts(int month, LocalDate day) {
        var facts = complete;
        if (month < counted) {
            facts = facts.with(RESIDENTS, null).with(FLOOR_AREA, null).with(LAND_AREA, null);
            facts = counted % 2 == 0 ? facts.with(HOUSEHOLDS, null) : facts;
        }
        if (month < managed) {
            facts = DemoManagement.unmanaged(facts);
        }
        if (month < renovated) {
            facts = facts.with(RENOVATION, "ongoing");
        }
        return facts.with(AS_OF, day.minusDays(month == 0 ? lag * OLDEST_FIGURES / 20 : lag));
    }
}
