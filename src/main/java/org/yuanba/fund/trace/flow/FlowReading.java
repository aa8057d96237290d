package org.yuanba.fund.trace.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.books.reading.NatureFlows;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.trace.flow.PlaceFlows.Came;
import org.yuanba.fund.trace.flow.PlaceFlows.Went;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Adds up the money of a place by giver, nature and use; of large places at most once a minute, and says when. */
@Component
public class FlowReading {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String HERE = """
            with here as materialized (select id, nature from fund_account
              where kind <> 'EXTERNAL' and place >= :from and place < :end)
            """;

    private final NatureFlows natures;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Key, PlaceFlows> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(2_000).build();

    FlowReading(NatureFlows natures, JdbcClient jdbc, Clock clock) {
        this.natures = natures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The money of a place and everything in it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PlaceFlows of(PlaceKey place, Scope scope) {
        scope.require(place);
        if (place.level().compareTo(PlaceLevel.COMMUNITY) >= 0) {
            return read(place, scope);
        }
        var key = new Key(Cities.chosen().orElse(null), place);
        var known = recent.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var flows = read(place, scope);
        recent.put(key, flows);
        return flows;
    }

    private PlaceFlows read(PlaceKey place, Scope scope) {
        return new PlaceFlows(came(place), went(place), natures.of(place, scope), clock.instant());
    }

    private List<Came> came(PlaceKey place) {
        return jdbc.sql(HERE + """
                , moved as (
                  select m.id, h.nature, case when m.kind = 'RELEASE' or (m.kind = 'REVERSAL'
                    and not (m.source_kind = 'FUND' and m.target_kind = 'COMMITMENT')) then 0 else 1 end as sign
                  from here h join fund_movement m on m.target = h.id and m.kind <> 'REFUND'
                    join fund_account o on o.id = m.source
                  where o.kind = 'EXTERNAL' or not (o.place >= :from and o.place < :end)
                  union all
                  select m.id, h.nature, case when m.kind = 'RELEASE' or (m.kind = 'REVERSAL'
                    and not (m.source_kind = 'FUND' and m.target_kind = 'COMMITMENT')) then -1 else 0 end
                  from here h join fund_movement m on m.source = h.id and m.kind in ('RELEASE', 'REVERSAL')
                    join fund_account o on o.id = m.target
                  where o.kind = 'EXTERNAL' or not (o.place >= :from and o.place < :end))
                select p.kind, v.nature, sum(v.sign * s.amount)::bigint as fen
                from moved v join fund_share s on s.movement = v.id join fund_movement i on i.id = s.lot
                  left join fund_party p on p.account = i.source
                where v.sign <> 0 group by p.kind, v.nature having sum(v.sign * s.amount) <> 0
                order by p.kind, v.nature
                """)
                .param("from", place.value())
                .param("end", place.upperBound())
                .query((row, n) -> new Came(
                        kind(row.getString("kind")), FundNature.valueOf(row.getString("nature")), row.getLong("fen")))
                .list();
    }

    private static @Nullable PartyKind kind(@Nullable String name) {
        return name == null ? null : PartyKind.valueOf(name);
    }

    /** In one compound by what stands there; above, by purpose. */
    private List<Went> went(PlaceKey place) {
        var byName = place.level() == PlaceLevel.COMPOUND;
        var what = byName ? """
                coalesce(o.what, (select f.what from fund_benefit_money b join fund_benefit f on f.id = b.benefit
                  where b.movement = p.id order by f.since, f.id limit 1),
                  (select a.name from fund_account a where a.id = p.source and a.kind = 'COMMITMENT'))""" : "null::text";
        return jdbc.sql(HERE + """
                , paid as (
                  select h.nature, m.id, m.purpose, m.source, m.amount from here h
                    join fund_movement m on m.source = h.id and m.kind = 'PAYMENT'
                  union all
                  select h.nature, u.id, u.purpose, u.source, - m.amount from here h join fund_movement m on m.target = h.id
                    and (m.kind = 'REFUND' or m.kind = 'REVERSAL' and m.source_kind = 'EXTERNAL')
                    join fund_movement u on u.id = m.undoes)
                select p.nature, p.purpose, %s as what, sum(p.amount)::bigint as fen
                from paid p %s group by 1, 2, 3 having sum(p.amount) <> 0 order by 1, 2, 3
                """.formatted(what, byName ? "left join fund_order o on o.movement = p.id" : ""))
                .param("from", place.value())
                .param("end", place.upperBound())
                .query((row, n) -> new Went(
                        FundNature.valueOf(row.getString("nature")),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("what"),
                        row.getLong("fen")))
                .list();
    }

    private record Key(@Nullable City city, PlaceKey place) {}
}
