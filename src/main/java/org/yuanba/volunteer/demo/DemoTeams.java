package org.yuanba.volunteer.demo;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.demo.spi.DemoTargets;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.TeamKind;
import org.yuanba.web.Dates;

/**
 * The teams of the sample city: as many vanguard teams as the programme has published, volunteer teams besides, a few more
 * each month. They are told by their names; nobody in them is invented.
 */
@Component
class DemoTeams implements DemoSource {

    private static final int AFTER_THE_YARDS = 220;
    private static final int FIRST_SHARE = 55;
    private static final int EACH_MONTH = 3;
    private static final double VOLUNTEER_TEAMS_TO_A_YARD = 0.31;

    private final JdbcClient jdbc;
    private final Places places;
    private final Access access;
    private final Clock clock;
    private final Round round;
    private final double size;
    private int share;

    DemoTeams(
            JdbcClient jdbc,
            Places places,
            Access access,
            Clock clock,
            Round round,
            @Value("${yuanba.demo.compounds:0}") int wanted) {
        this.jdbc = jdbc;
        this.places = places;
        this.access = access;
        this.clock = clock;
        this.round = round;
        this.size = wanted > 0 ? (double) wanted / DemoTargets.of("compounds") : 1;
    }

    @Override
    public int order() {
        return AFTER_THE_YARDS;
    }

    @Override
    public void build() {
        share = FIRST_SHARE;
        grow();
    }

    @Override
    public void change(LocalDate day) {
        share = Math.min(share + EACH_MONTH, 98);
        grow();
    }

    @Override
    public void finish() {
        share = 100;
        grow();
    }

    private void grow() {
        var yards = places.at(PlaceLevel.COMPOUND, access.scope(Actor.system()));
        var vanguard = Math.round(DemoTargets.of("vanguard_teams") * size);
        var volunteer = Math.round(DemoTargets.of("compounds") * size * VOLUNTEER_TEAMS_TO_A_YARD);
        found(TeamKind.VANGUARD, vanguard * share / 100, yards);
        found(TeamKind.VOLUNTEER, volunteer * share / 100, yards);
    }

    private void found(TeamKind kind, long target, List<Place> yards) {
        var have = new HashSet<String>();
        jdbc.sql("""
                select t.place from volunteer_team t join place p on p.key = t.place and p.ended_on is null
                where t.kind = ? and t.ended_on is null and length(t.place) = 15
                """).param(kind.name()).query(row -> {
            have.add(row.getString(1));
        });
        var standing = jdbc.sql("""
                select count(*) from volunteer_team t join place p on p.key = t.place and p.ended_on is null
                where t.kind = ? and t.ended_on is null and length(t.place) = 15
                """).param(kind.name()).query(Long.class).single();
        var chosen = yards.stream()
                .filter(yard -> !have.contains(yard.key().value()))
                .sorted(Comparator.comparingInt(yard -> mixed(yard.key(), kind)))
                .limit(Math.max(0, target - standing))
                .toList();
        if (!chosen.isEmpty()) {
            round.write(kind, chosen, LocalDate.now(clock.withZone(Dates.ZONE)));
        }
    }

    /** Spreads over the city, the same each time. */
    private static int mixed(PlaceKey key, TeamKind kind) {
        var hash = (key.value() + kind).hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** Writes one round of teams at once. */
    @Component
    static class Round {

        private static final List<String> TRADES = List.of("老师傅", "教师", "医护", "快递", "木工");
        private static final List<String> INTERESTS = List.of("太极", "合唱", "花友", "书画", "象棋");

        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;
        private final ApplicationEventPublisher events;

        Round(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events) {
            this.jdbc = jdbc;
            this.transaction = transaction;
            this.events = events;
        }

        void write(TeamKind kind, List<Place> yards, LocalDate day) {
            var ids = new ArrayList<UUID>();
            var keys = new ArrayList<String>();
            var grounds = new ArrayList<String>();
            var names = new ArrayList<String>();
            var people = new ArrayList<Integer>();
            for (var yard : yards) {
                var number = Math.floorMod(mixed(yard.key(), kind), 97);
                var ground = number < 68 ? "NEIGHBOURHOOD" : number < 83 ? "TRADE" : "INTEREST";
                ids.add(NewId.next());
                keys.add(yard.key().value());
                grounds.add(ground);
                names.add(name(yard, kind, ground, number));
                people.add(kind == TeamKind.VANGUARD ? 4 + number % 14 : 6 + number % 23);
            }
            transaction.executeWithoutResult(status -> {
                jdbc.sql("""
                        insert into volunteer_team (id, place, place_first, kind, ground, name, people, founded_on)
                        select id, place, place, ?, ground, name, people, ?
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[]) as t (id, place, ground, name, people)
                        on conflict do nothing
                        """)
                        .params(
                                kind.name(),
                                Date.valueOf(day),
                                ids.toArray(UUID[]::new),
                                keys.toArray(String[]::new),
                                grounds.toArray(String[]::new),
                                names.toArray(String[]::new),
                                people.toArray(Integer[]::new))
                        .update();
                events.publishEvent(
                        new MeasuresChanged(yards.stream().map(Place::key).toList()));
            });
        }

        private static String name(Place yard, TeamKind kind, String ground, int number) {
            var own = switch (ground) {
                case "TRADE" -> TRADES.get(number % TRADES.size());
                case "INTEREST" -> INTERESTS.get(number % INTERESTS.size());
                default -> "";
            };
            var name = yard.shortName() + own + (kind == TeamKind.VANGUARD ? "先锋队" : "志愿服务队");
            return name.substring(Math.max(0, name.length() - 40));
        }
    }
}
