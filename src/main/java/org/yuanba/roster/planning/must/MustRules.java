package org.yuanba.roster.planning.must;

import java.util.List;
import org.yuanba.roster.planning.rule.MustRule;

/** Every rule no roster may break. */
public final class MustRules {

    /** In the order in which they are told. */
    public static final List<MustRule> ALL = List.of(
            new NoMoreThanNeeded(),
            new OnlyWhenOffered(),
            new OnePlaceAtATime(),
            new OneShiftADay(),
            new RestBetweenShifts(),
            new DaysInARow(),
            new ShiftsPerWeek(),
            new ShiftsInAll(),
            new PinsKept(),
            new ApartStayApart());

    private MustRules() {}
}
