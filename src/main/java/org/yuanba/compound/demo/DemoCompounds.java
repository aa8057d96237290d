package org.yuanba.compound.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.compound.domain.CompoundBulk;
import org.yuanba.compound.domain.LedgerEntry;
import org.yuanba.compound.domain.Revision;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.demo.spi.DemoTargets;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceLevel;

/**
 * The base ledger of the sample city: as many compounds as the programme has, on the residents' committees of the city;
 * over the months of its past the ledger learns what it did not know, and more yards find somebody to manage them.
 */
@Component
class DemoCompounds implements DemoSource {

    private final CompoundBulk bulk;
    private final Places places;
    private final Access access;
    private final Clock clock;
    private final int wanted;
    private @Nullable LedgerGrowth growth;

    DemoCompounds(
            CompoundBulk bulk,
            Places places,
            Access access,
            Clock clock,
            @Value("${yuanba.demo.compounds:0}") int wanted) {
        this.bulk = bulk;
        this.places = places;
        this.access = access;
        this.clock = clock;
        this.wanted = wanted > 0 ? wanted : (int) DemoTargets.of("compounds");
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void build() {
        var communities = places.at(PlaceLevel.COMMUNITY, access.scope(Actor.system()));
        growth = new LedgerGrowth(CityPlan.of(communities, wanted - 1)); // 五四小区 stands already
        growth.next(LocalDate.now(clock), this::write);
    }

    @Override
    public void change(LocalDate day) {
        if (growth != null && !growth.isOver()) {
            growth.next(day, this::write);
        }
    }

    /** This month, and whatever is not written yet. */
    @Override
    public void finish() {
        while (growth != null && !growth.isOver()) {
            growth.next(LocalDate.now(clock), this::write);
        }
        growth = null;
    }

    private LedgerGrowth.Written write(List<LedgerEntry> entering, List<Revision> changing) {
        var by = Actor.system();
        var scope = access.scope(by);
        return new LedgerGrowth.Written(
                entering.isEmpty() ? List.of() : bulk.open(entering, scope, by),
                changing.isEmpty() ? List.of() : bulk.revise(changing, scope, by));
    }
}
