package org.yuanba.roster.planning.wish;

import java.util.List;
import org.yuanba.roster.planning.rule.WishRule;

/** Everything a roster tries for. */
public final class WishRules {

    /** In the order in which they are told. */
    public static final List<WishRule> ALL = List.of(
            new EverySeatFilled(),
            new EverySkillThere(),
            new LeastChange(),
            new BurdenShared(),
            new NightsShared(),
            new RestDaysSpared(),
            new WishesHeard(),
            new CouplesTogether(),
            new UsualWeekdays());

    private WishRules() {}
}
