package org.yuanba.organisation.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.demo.spi.DemoTargets;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.organisation.coverage.DaysCrossed;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;

/**
 * Who answers for the yards of the sample city: month by month more of them have a party organisation, until as many do
 * as was published; some organisations sleep, so that fewer work than stand on paper.
 */
@Component
class DemoOrganisations implements DemoSource {

    private static final int AFTER_THE_YARDS = 150;
    private static final int FIRST_PERCENT = 62;
    private static final int LAST_MONTH_PERCENT = 79;
    private static final int MONTHS = 13;
    private static final int WEIXINYUAN_MONTH = 9;
    private static final long ALL_YARDS = 11_000;

    private final Places places;
    private final Access access;
    private final DemoRows rows;
    private final DemoCases cases;
    private final DaysCrossed crossed;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private DemoGrowth growth = new DemoGrowth();
    private int month;

    DemoOrganisations(
            Places places,
            Access access,
            DemoRows rows,
            DemoCases cases,
            DaysCrossed crossed,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.places = places;
        this.access = access;
        this.rows = rows;
        this.cases = cases;
        this.crossed = crossed;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_YARDS;
    }

    @Override
    public void build() {
        growth = new DemoGrowth();
        month = 0;
        var day = today();
        var yards = yards();
        var all = new ArrayList<>(growth.beginning(yards, communities(yards)));
        all.addAll(growth.cover(yards, yards.size() * FIRST_PERCENT / 100, day, true, 0));
        all.addAll(growth.groups(yards));
        found(all, day);
        crossed.look();
    }

    private Map<PlaceKey, String> communities(List<Place> yards) {
        var keys = yards.stream()
                .map(yard -> yard.key().at(PlaceLevel.COMMUNITY))
                .distinct()
                .toList();
        var names = places.namesOf(keys);
        var communities = new LinkedHashMap<PlaceKey, String>();
        keys.forEach(key -> communities.put(key, names.getOrDefault(key, key.value())));
        return communities;
    }

    @Override
    public void change(LocalDate day) {
        month++;
        var yards = yards();
        rows.meetings(
                growth.standing().stream().filter(body -> body.meetsIn(day)).toList(), day);
        var percent = FIRST_PERCENT + (LAST_MONTH_PERCENT - FIRST_PERCENT) * month / MONTHS;
        var train = (int) (secretaries(yards) * month / (MONTHS + 1));
        var formed = new ArrayList<DemoBody>();
        if (month == WEIXINYUAN_MONTH) {
            formed.addAll(growth.coverLate(yards, DemoYards.WEIXINYUAN, day));
        }
        formed.addAll(growth.cover(yards, yards.size() * percent / 100, day, false, train));
        found(formed, day);
        rows.terms(growth.renewed(day));
        crossed.look();
    }

    @Override
    public void finish() {
        var day = today();
        var yards = yards();
        rows.terms(growth.renewed(day));
        cases.open(yards).forEach(growth::isCovered);
        var target = (int) (yards.size() * DemoTargets.of("org_coverage_percent") / 100);
        var train = (int) secretaries(yards);
        found(growth.cover(yards, target, day, false, train), day);
        trainMore(train - growth.trained(), day);
        crossed.look();
        growth = new DemoGrowth();
    }

    /** The published number, or its share in a smaller city. */
    private static long secretaries(List<Place> yards) {
        return Math.min(yards.size(), ALL_YARDS) * DemoTargets.of("branch_secretaries_new") / ALL_YARDS;
    }

    /** Where too few branches were formed at last, secretaries of others are followed by newly trained ones. */
    private void trainMore(int wanted, LocalDate day) {
        if (wanted > 0) {
            var changed = jdbc.sql("""
                    with left_post as (
                      update organisation_post set until = :day::date - 1 where id in (
                        select p.id from organisation_post p where p.kind = 'secretary' and p.until is null
                          and not p.newly_trained and p.since < :day and exists
                            (select from organisation_compound l where l.organisation = p.organisation)
                        order by p.organisation limit :wanted)
                      returning organisation),
                    taken as (
                      insert into organisation_post (id, organisation, kind, single, unnamed, since, how, newly_trained)
                      select gen_random_uuid(), organisation, 'secretary', true, true, :day, 'APPOINTED', true from left_post
                      returning organisation)
                    select distinct l.compound from taken join organisation_compound l using (organisation)
                    """)
                    .param("day", day)
                    .param("wanted", wanted)
                    .query((row, n) -> new PlaceKey(row.getString(1)))
                    .list();
            events.publishEvent(new MeasuresChanged(changed));
        }
    }

    private void found(List<DemoBody> bodies, LocalDate day) {
        if (bodies.isEmpty()) {
            return;
        }
        rows.found(bodies, day);
        growth.founded(bodies, day);
        var changed = bodies.stream()
                .flatMap(body -> body.compounds().stream())
                .distinct()
                .toList();
        if (!changed.isEmpty()) {
            events.publishEvent(new MeasuresChanged(changed));
        }
    }

    private List<Place> yards() {
        return places.at(PlaceLevel.COMPOUND, access.scope(Actor.system()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }
}
