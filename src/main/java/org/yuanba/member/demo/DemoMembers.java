package org.yuanba.member.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.demo.spi.DemoTargets;
import org.yuanba.web.Dates;

/**
 * The members of the sample city: a round from door to door in one community after the other, month by month, whose results
 * come to the published totals; by name only invented people of a few communities the account tells of.
 */
@Component
class DemoMembers implements DemoSource {

    private static final int AFTER_ORGANISATIONS = 140;
    private static final int MONTHS = 14;

    private final Compounds compounds;
    private final DemoRounds rounds;
    private final StoryMembers story;
    private final Access access;
    private final Clock clock;
    private List<DemoRounds.Planned> plan = List.of();
    private int told;
    private int month;

    DemoMembers(Compounds compounds, DemoRounds rounds, StoryMembers story, Access access, Clock clock) {
        this.compounds = compounds;
        this.rounds = rounds;
        this.story = story;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_ORGANISATIONS;
    }

    @Override
    public void build() {
        plan = List.of();
        told = 0;
        month = 0;
    }

    /** A round needs the yards that stand by then; which communities come when is planned once. */
    @Override
    public void change(LocalDate day) {
        month++;
        if (plan.isEmpty()) {
            plan = DemoRounds.plan(communities());
        }
        tell((int) ((long) plan.size() * month / MONTHS), null);
    }

    @Override
    public void finish() {
        plan = plan.isEmpty() ? DemoRounds.plan(communities()) : plan;
        var known = plan.stream().map(DemoRounds.Planned::community).toList();
        var missing = communities().stream()
                .filter(community -> !known.contains(community.community()))
                .limit(Math.max(0, DemoTargets.of("communities") - plan.size()))
                .toList();
        var all = new ArrayList<>(plan);
        all.addAll(DemoRounds.plan(missing));
        plan = all;
        tell(plan.size(), LocalDate.now(clock.withZone(Dates.ZONE)));
        rounds.settle(standing());
        story.tell();
        plan = List.of();
    }

    private void tell(int until, @Nullable LocalDate last) {
        var day = last == null ? LocalDate.now(clock.withZone(Dates.ZONE)) : last;
        var next = plan.subList(Math.min(told, plan.size()), Math.min(until, plan.size()));
        told = Math.max(told, until);
        rounds.hold(next, standing(), day);
    }

    private List<DemoRounds.Planned> communities() {
        return DemoRounds.communities(standing());
    }

    private List<CompoundRecord> standing() {
        var all = new ArrayList<CompoundRecord>();
        var scope = access.scope(Actor.system());
        scope.roots().forEach(root -> compounds.forEach(root, scope, all::add));
        return all;
    }
}
