package org.yuanba.member.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.demo.spi.DemoTargets;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Writes rounds with a sheet and a result for each yard, in a few statements however many there are. */
@Component
class DemoRounds {

    private static final long SEED = 20_261_124;
    private static final int LEDGER = 11_000;
    private static final int FLOATING_IN_WEIXIN = 11;
    private static final int SETTLED_IN_YUYUAN = 206;
    private static final String[] COLUMNS = {"direct", "in_service", "floating"};
    private static final String[] TARGETS = {"members_direct", "members_in_service", "members_floating"};

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DemoRounds(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The communities that have yards, those of the account first. */
    static List<Planned> communities(List<CompoundRecord> standing) {
        var found = new TreeMap<PlaceKey, Planned>();
        standing.forEach(yard -> found.computeIfAbsent(yard.place().at(PlaceLevel.COMMUNITY), Planned::new));
        return List.copyOf(found.values());
    }

    /** As many of them as the programme reached, in an order of their own. */
    static List<Planned> plan(List<Planned> communities) {
        var order = new ArrayList<>(communities);
        order.sort(java.util.Comparator.<Planned>comparingInt(
                        one -> StoryMembers.COMMUNITIES.contains(one.community()) ? 0 : 1)
                .thenComparingLong(
                        one -> new Random(SEED + Long.parseLong(one.community().value())).nextLong()));
        return order.subList(0, (int) Math.min(order.size(), DemoTargets.of("communities")));
    }

    /** Holds a round in each of these communities. */
    void hold(List<Planned> communities, List<CompoundRecord> standing, LocalDate day) {
        var chosen = new HashMap<PlaceKey, UUID>();
        communities.forEach(one -> chosen.put(one.community(), NewId.next()));
        var yards = standing.stream()
                .filter(yard -> chosen.containsKey(yard.place().at(PlaceLevel.COMMUNITY)))
                .toList();
        if (yards.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into member_census (id, community, name, first_day, last_day, closed_on)
                select c.id, c.community, ?, ?, ?, ? from unnest(?::uuid[], ?::text[]) c (id, community)
                """)
                .params(
                        day.getYear() + "年" + day.getMonthValue() + "月入户摸底",
                        day.minusDays(13),
                        day,
                        day,
                        chosen.values().toArray(UUID[]::new),
                        chosen.keySet().stream().map(PlaceKey::value).toArray(String[]::new))
                .update();
        write(yards, chosen, day);
        events.publishEvent(
                new MeasuresChanged(yards.stream().map(CompoundRecord::place).toList()));
    }

    private void write(List<CompoundRecord> yards, Map<PlaceKey, UUID> chosen, LocalDate day) {
        var told = yards.stream().map(DemoRounds::told).toList();
        jdbc.sql("""
                with y as (select * from unnest(:ids::uuid[], :rounds::uuid[], :places::text[], :doors::int[],
                    :direct::int[], :inService::int[], :floating::int[], :settled::int[])
                    y (id, census, place, doors, direct, in_service, floating, settled)),
                  s as (insert into member_census_sheet (id, census, place, door_count, outcomes, direct, in_service,
                      floating, settled, done_by, done_on)
                    select id, census, place, doors, rpad(rpad(rpad(repeat('M', doors * 7 / 10), doors * 9 / 10, 'N'),
                      doors * 19 / 20, 'D'), doors, 'V'), direct, in_service, floating, settled, '社区工作者', :day from y)
                insert into member_tally (place, as_of, direct, in_service, floating, settled)
                select place, :day, direct, in_service, floating, settled from y
                on conflict (place, building, entrance) do nothing
                """)
                .param("ids", yards.stream().map(yard -> NewId.next()).toArray(UUID[]::new))
                .param(
                        "rounds",
                        yards.stream()
                                .map(yard -> chosen.get(yard.place().at(PlaceLevel.COMMUNITY)))
                                .toArray(UUID[]::new))
                .param(
                        "places",
                        yards.stream().map(yard -> yard.place().value()).toArray(String[]::new))
                .param("doors", yards.stream().map(DemoRounds::doors).toArray(Integer[]::new))
                .param("direct", told.stream().map(one -> one[0]).toArray(Integer[]::new))
                .param("inService", told.stream().map(one -> one[1]).toArray(Integer[]::new))
                .param("floating", told.stream().map(one -> one[2]).toArray(Integer[]::new))
                .param("settled", told.stream().map(one -> one[3]).toArray(Integer[]::new))
                .param("day", day)
                .update();
    }

    private static int doors(CompoundRecord yard) {
        var households = yard.facts().number(CompoundField.HOUSEHOLDS);
        return households == null ? 0 : households;
    }

    /** About as many as its dwellings let one expect; the last ones are settled when every yard has told. */
    private static int[] told(CompoundRecord yard) {
        var random = new Random(SEED * 31 + Long.parseLong(yard.place().value()));
        var dwellings = Math.max(6, doors(yard));
        var floating =
                yard.name().equals(StoryMembers.WEIXIN) ? FLOATING_IN_WEIXIN : random.nextInt(2) * dwellings / 400;
        return new int[] {
            (int) (dwellings * (0.02 + random.nextDouble() * 0.05)),
            (int) (dwellings * random.nextDouble() * 0.015),
            floating,
            yard.name().equals(StoryMembers.YUYUAN) ? SETTLED_IN_YUYUAN : random.nextInt(3)
        };
    }

    /** Brings the results to the published totals, a little here and there; a smaller city has its share of them. */
    void settle(List<CompoundRecord> standing) {
        for (int i = 0; i < COLUMNS.length; i++) {
            var wanted = Math.round(DemoTargets.of(TARGETS[i]) * Math.min(1.0, standing.size() / (double) LEDGER));
            settle(COLUMNS[i], wanted);
        }
        jdbc.sql("""
                update member_census_sheet s set direct = t.direct, in_service = t.in_service, floating = t.floating
                from member_tally t where t.place = s.place and t.building = s.building and t.entrance = s.entrance
                  and (s.direct, s.in_service, s.floating) is distinct from (t.direct, t.in_service, t.floating)
                """).update();
        events.publishEvent(
                new MeasuresChanged(standing.stream().map(CompoundRecord::place).toList()));
    }

    private void settle(String column, long wanted) {
        long sum = jdbc.sql("select coalesce(sum(" + column + "), 0) from member_tally")
                .query(Long.class)
                .single();
        var others = " place not in (select t.place from member_tally t where t.floating = " + FLOATING_IN_WEIXIN
                + " and t.place like '510107010010%')";
        long yards = jdbc.sql("select count(*) from member_tally where" + others)
                .query(Long.class)
                .single();
        while (sum != wanted && yards > 0) {
            var step = sum < wanted ? 1 : -1;
            var each = Math.max(1, Math.abs(wanted - sum) / yards);
            var most = Math.min(yards, Math.abs(wanted - sum) / each);
            long before = sum;
            jdbc.sql("""
                    update member_tally t set %1$s = t.%1$s + :by from (
                      select place, building, entrance from member_tally where%2$s and %1$s + :by >= 0
                      order by md5(place || :salt) limit :most) chosen
                    where t.place = chosen.place and t.building = chosen.building and t.entrance = chosen.entrance
                    """.formatted(column, others))
                    .param("by", step * each)
                    .param("salt", column + sum)
                    .param("most", most)
                    .update();
            sum = jdbc.sql("select coalesce(sum(" + column + "), 0) from member_tally")
                    .query(Long.class)
                    .single();
            if (sum == before) {
                return;
            }
        }
    }

    /** A community that is to have a round. */
    record Planned(PlaceKey community) {}
}
