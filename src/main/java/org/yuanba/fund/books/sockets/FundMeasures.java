package org.yuanba.fund.books.sockets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.books.reading.NatureFlows;
import org.yuanba.fund.books.reading.NatureLine;
import org.yuanba.fund.plan.Plans;
import org.yuanba.indicator.spi.Contribution;
import org.yuanba.indicator.spi.IndicatorSource;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.spi.Measure.Kind;
import org.yuanba.place.OpenCompounds;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/**
 * Money that reached compounds, by nature, what of it was paid, how much others gave for each public yuan, and how much
 * of what was paid one can follow to something that stands there.
 */
@Component
class FundMeasures implements IndicatorSource {

    private static final int ORDER = 70;
    private static final Set<FundNature> PUBLIC = Set.of(
            FundNature.FISCAL_SPECIAL,
            FundNature.COMMUNITY_GUARANTEE,
            FundNature.COMMUNITY_INCENTIVE,
            FundNature.PARTY_BUILDING_BUDGET,
            FundNature.PARTY_DUES);
    private static final int FIRST_SUM = FundNature.values().length;
    private static final List<Measure> MEASURES = all();

    private final NatureFlows flows;
    private final OpenCompounds compounds;
    private final JdbcClient jdbc;
    private final Plans plans;
    private final Clock clock;

    FundMeasures(NatureFlows flows, OpenCompounds compounds, Plans plans, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.clock = clock;
        this.flows = flows;
        this.compounds = compounds;
        this.jdbc = jdbc;
    }

    private static List<Measure> all() {
        var measures = new ArrayList<Measure>();
        for (var nature : FundNature.values()) {
            measures.add(Measure.sum("fund_in." + nature.name().toLowerCase(Locale.ROOT), Kind.FEN));
        }
        measures.add(Measure.sum("fund_in.public", Kind.FEN));
        measures.add(Measure.sum("fund_in.partner", Kind.FEN));
        measures.add(Measure.sum("fund_in.resident", Kind.FEN));
        measures.add(Measure.sum("fund_out", Kind.FEN));
        measures.add(Measure.sum("leverage", Kind.RATIO));
        measures.add(Measure.sum("fund_traced", Kind.RATE));
        measures.add(Measure.sum("plan_fulfilled", Kind.RATE));
        return List.copyOf(measures);
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Measure> measures() {
        return MEASURES;
    }

    @Override
    public Map<PlaceKey, Contribution> measure(Collection<PlaceKey> places) {
        var keys = compounds.in(places);
        var money = flows.ofCompounds(keys);
        var traced = traced(keys);
        var measured = new HashMap<PlaceKey, Contribution>();
        for (var key : keys) {
            var place = new PlaceKey(key);
            measured.put(place, contribution(money.getOrDefault(place, Map.of()), traced.getOrDefault(key, 0L)));
        }
        plans.fulfilled(keys, LocalDate.now(clock.withZone(Dates.ZONE)).getYear())
                .forEach((place, plan) ->
                        Objects.requireNonNull(measured.get(place)).adds(FIRST_SUM + 6, plan[0], plan[1]));
        return measured;
    }

    private static Contribution contribution(Map<FundNature, NatureLine> money, long traced) {
        var contribution = new Contribution(MEASURES.size());
        long common = 0;
        long given = 0;
        long paid = 0;
        for (var nature : FundNature.values()) {
            var line = money.getOrDefault(nature, new NatureLine(nature, 0, 0, 0));
            contribution.adds(nature.ordinal(), line.in());
            common += PUBLIC.contains(nature) ? line.in() : 0;
            given += PUBLIC.contains(nature) ? 0 : line.in();
            paid += line.paid();
        }
        return contribution
                .adds(FIRST_SUM, common)
                .adds(FIRST_SUM + 1, in(money, FundNature.PARTNER_CONTRIBUTION))
                .adds(FIRST_SUM + 2, in(money, FundNature.RESIDENT_CONTRIBUTION))
                .adds(FIRST_SUM + 3, paid)
                .adds(FIRST_SUM + 4, given, common)
                .adds(FIRST_SUM + 5, traced, paid);
    }

    private static long in(Map<FundNature, NatureLine> money, FundNature nature) {
        var line = money.get(nature);
        return line == null ? 0 : line.in();
    }

    /** Fen paid by each compound for something that stands, less what came back. */
    private Map<String, Long> traced(String[] keys) {
        var traced = new HashMap<String, Long>();
        jdbc.sql("""
                select a.place, sum(m.amount - coalesce((select sum(u.amount) from fund_movement u where u.undoes = m.id), 0))
                from fund_account a join fund_movement m on m.source = a.id and m.kind = 'PAYMENT'
                where a.place = any (?) and a.kind <> 'EXTERNAL' and (
                  exists (select from fund_benefit_money b join fund_benefit f on f.id = b.benefit
                    where b.movement = m.id and f.removed_why is null)
                  or exists (select from fund_benefit_money b join fund_benefit f on f.id = b.benefit
                    where b.commitment = a.id and f.removed_why is null))
                group by a.place
                """).params(List.of((Object) keys)).query(row -> {
            traced.put(row.getString(1), row.getLong(2));
        });
        return traced;
    }
}
