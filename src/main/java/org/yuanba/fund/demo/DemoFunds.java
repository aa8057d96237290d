package org.yuanba.fund.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.ops.BulkCopy;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;

/**
 * The money of the sample city: month by month the yards of some communities get theirs and spend most of it; at last so much that the
 * city's totals, added up from the movements of every yard, are the published ones to the fen.
 */
@Component
class DemoFunds implements DemoSource {

    private static final int AFTER_EVERYTHING_ELSE = 900;
    private static final int ROUNDS = 15;

    private final Around around;
    private final DemoTotals totals;
    private final JdbcClient jdbc;
    private final BulkCopy copies;
    private final ApplicationEventPublisher events;
    private final Map<String, UUID> parties = new HashMap<>();
    private final Set<PlaceKey> served = new HashSet<>();
    private int round;

    DemoFunds(Around around, DemoTotals totals, JdbcClient jdbc, BulkCopy copies, ApplicationEventPublisher events) {
        this.around = around;
        this.totals = totals;
        this.jdbc = jdbc;
        this.copies = copies;
        this.events = events;
    }

    @Override
    public int order() {
        return AFTER_EVERYTHING_ELSE;
    }

    @Override
    public void build() {
        parties.clear();
        served.clear();
        round = 0;
        month();
    }

    @Override
    public void change(LocalDate day) {
        round++;
        month();
    }

    private void month() {
        var yards = yards().stream()
                .filter(yard -> DemoShares.number(yard.key().at(PlaceLevel.COMMUNITY), 1) % ROUNDS == round
                        && !served.contains(yard.key()))
                .toList();
        serve(yards, DemoShares.usual(totals.goals()));
    }

    /** Those that got nothing yet share what is missing from the published totals. */
    @Override
    public void finish() {
        totals.passOnWhatIsLeftAbove();
        var rest = yards().stream().filter(yard -> !served.contains(yard.key())).toList();
        if (!rest.isEmpty()) {
            serve(rest, DemoShares.missing(totals.missing(), rest));
        }
        parties.clear();
        served.clear();
    }

    private void serve(List<Place> yards, DemoShares shares) {
        if (yards.isEmpty()) {
            return;
        }
        var rows = new DemoRows(parties, around.clock().instant());
        var day = LocalDate.now(around.clock().withZone(Dates.ZONE));
        var names = around.places()
                .namesOf(yards.stream()
                        .flatMap(yard -> List.of(
                                yard.key().at(PlaceLevel.COMMUNITY),
                                yard.key().at(PlaceLevel.STREET),
                                yard.key().at(PlaceLevel.DISTRICT))
                                .stream())
                        .distinct()
                        .toList());
        var writing = new DemoYardMoney(rows, names, day);
        yards.forEach(yard -> writing.write(yard, shares));
        rows.write(copies, jdbc);
        var keys = new ArrayList<>(yards.stream().map(Place::key).toList());
        served.addAll(keys);
        events.publishEvent(new MeasuresChanged(keys));
    }

    private List<Place> yards() {
        return around.places().at(PlaceLevel.COMPOUND, around.access().scope(Actor.system()));
    }

    /** Places, rights, time. */
    @Component("demoFundsSurroundings")
    record Around(Places places, Access access, Clock clock) {}
}
