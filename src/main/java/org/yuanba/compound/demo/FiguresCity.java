package org.yuanba.compound.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.CompoundBulk;
import org.yuanba.compound.domain.LedgerEntry;
import org.yuanba.compound.domain.Revision;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.indicator.IndicatorUpkeep;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** A city of so many compounds with so many month-ends behind it, to measure figures on. */
@Component
class FiguresCity {

    private static final int AT_ONCE = 10_000;
    private static final int CHANGED_A_MONTH = 400;
    private static final List<String> MODES = List.of("none", "none", "self", "community", "company", "unknown");

    private final Places places;
    private final CompoundBulk bulk;
    private final Compounds compounds;
    private final IndicatorUpkeep upkeep;
    private final Random random = new Random(305);

    FiguresCity(Places places, CompoundBulk bulk, Compounds compounds, IndicatorUpkeep upkeep) {
        this.places = places;
        this.bulk = bulk;
        this.compounds = compounds;
        this.upkeep = upkeep;
    }

    /** Enters compounds until there are so many, and lets so many months pass. */
    void grow(PlaceKey city, int from, int to, YearMonth lastMonth, int months) {
        var scope = Scope.ofPublicPlace(city);
        var communities =
                places.at(PlaceLevel.COMMUNITY, scope).stream().map(Place::key).toList();
        for (int begin = from; begin < to; begin += AT_ONCE) {
            bulk.open(
                    IntStream.range(begin, Math.min(begin + AT_ONCE, to))
                            .mapToObj(n -> new LedgerEntry(communities.get(n % communities.size()), facts(n)))
                            .toList(),
                    scope,
                    Actor.system());
        }
        for (int i = months; i > 0; i--) {
            upkeep.endDay(lastMonth.minusMonths(i - 1L).atEndOfMonth());
            revise(communities, scope, CHANGED_A_MONTH);
        }
        upkeep.keepUp();
    }

    /** Changes the figures of so many compounds. */
    void revise(List<PlaceKey> communities, Scope scope, int most) {
        var chosen = new ArrayList<CompoundRecord>();
        while (chosen.size() < most) {
            var community = communities.get(random.nextInt(communities.size()));
            if (chosen.stream().noneMatch(c -> community.covers(c.place()))) {
                chosen.addAll(compounds.inCommunities(List.of(community), scope));
            }
        }
        bulk.revise(
                chosen.stream()
                        .limit(most)
                        .map(c -> new Revision(c.id(), c.version(), changing(c.facts())))
                        .toList(),
                scope,
                Actor.system());
    }

    private Facts facts(int n) {
        return changing(Facts.none()
                .with(CompoundField.NAME, n + " 号院")
                .with(CompoundField.BUILT_YEAR, n % 9 == 0 ? null : 1975 + n % 36));
    }

    private Facts changing(Facts facts) {
        var households = random.nextInt(20, 400);
        return facts.with(CompoundField.HOUSEHOLDS, households)
                .with(CompoundField.RESIDENTS, random.nextInt(8) == 0 ? null : households * 5 / 2)
                .with(CompoundField.FLOOR_AREA, random.nextInt(8) == 0 ? null : households * 6_200L)
                .with(CompoundField.PROPERTY_MODE, MODES.get(random.nextInt(MODES.size())));
    }
}
