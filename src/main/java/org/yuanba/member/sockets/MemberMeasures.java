package org.yuanba.member.sockets;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yuanba.indicator.spi.Contribution;
import org.yuanba.indicator.spi.IndicatorSource;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.spi.Measure.Joining;
import org.yuanba.indicator.spi.Measure.Kind;
import org.yuanba.indicator.spi.Measure.SmallCells;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.member.CensusTallied;
import org.yuanba.member.MembersChanged;
import org.yuanba.member.census.Tallies;
import org.yuanba.member.census.Tally;
import org.yuanba.member.floating.FloatingMembers;
import org.yuanba.shared.PlaceKey;

/**
 * Members by category, from the latest census result of each entrance, and how many of the floating members known by name
 * have a contact person. Small numbers are hidden from everybody here; those with the right see records on their tab.
 */
@Component
class MemberMeasures implements IndicatorSource {

    private static final int DIRECT = 0;
    private static final int IN_SERVICE = 1;
    private static final int FLOATING = 2;
    private static final int SETTLED = 3;
    private static final int PAIRED = 4;

    private static final List<Measure> MEASURES = List.of(
            Measure.sum("members.direct", Kind.COUNT).hiding(SmallCells.HIDDEN),
            Measure.sum("members.in_service", Kind.COUNT).hiding(SmallCells.HIDDEN),
            Measure.sum("members.floating", Kind.COUNT).hiding(SmallCells.HIDDEN),
            Measure.sum("members.settled", Kind.COUNT).hiding(SmallCells.HIDDEN),
            new Measure("pairing_rate", Kind.RATE, Joining.SUM, SmallCells.HIDDEN, null, null, false));

    private final Tallies tallies;
    private final FloatingMembers floating;
    private final ApplicationEventPublisher events;

    MemberMeasures(Tallies tallies, FloatingMembers floating, ApplicationEventPublisher events) {
        this.tallies = tallies;
        this.floating = floating;
        this.events = events;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Measure> measures() {
        return MEASURES;
    }

    @Override
    public Map<PlaceKey, Contribution> measure(Collection<PlaceKey> places) {
        var told = tallies.of(places);
        var pairs = floating.pairing(places);
        var compounds = new HashSet<>(told.keySet());
        compounds.addAll(pairs.keySet());
        var measured = new HashMap<PlaceKey, Contribution>();
        for (var compound : compounds) {
            var tally = told.getOrDefault(compound, Tally.NOBODY);
            var contribution = new Contribution(MEASURES.size())
                    .adds(DIRECT, tally.direct())
                    .adds(IN_SERVICE, tally.inService())
                    .adds(FLOATING, tally.floating())
                    .adds(SETTLED, tally.settled());
            var pair = pairs.get(compound);
            if (pair != null) {
                contribution.adds(PAIRED, pair[0], pair[1]);
            }
            measured.put(compound, contribution);
        }
        return measured;
    }

    @EventListener
    void on(CensusTallied event) {
        events.publishEvent(new MeasuresChanged(List.of(event.compound())));
    }

    @EventListener
    void on(MembersChanged event) {
        if (!event.compounds().isEmpty()) {
            events.publishEvent(new MeasuresChanged(event.compounds()));
        }
    }
}
