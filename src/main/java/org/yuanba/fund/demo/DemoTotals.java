package org.yuanba.fund.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.demo.spi.DemoTargets;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.MovementPosting;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** The three published totals: what they are to be, and what is missing from them. */
@Component
class DemoTotals {

    private final JdbcClient jdbc;
    private final FundAccountOpening opening;
    private final MovementPosting posting;
    private final Places places;
    private final Access access;
    private final double size;

    DemoTotals(
            JdbcClient jdbc,
            FundAccountOpening opening,
            MovementPosting posting,
            Places places,
            Access access,
            @Value("${yuanba.demo.compounds:0}") int wanted) {
        this.jdbc = jdbc;
        this.opening = opening;
        this.posting = posting;
        this.places = places;
        this.access = access;
        this.size = wanted > 0 ? (double) wanted / DemoTargets.of("compounds") : 1;
    }

    /** What falls to one yard on average. */
    Map<Pocket, Long> goals() {
        var each = new EnumMap<Pocket, Long>(Pocket.class);
        for (var pocket : Pocket.values()) {
            each.put(pocket, DemoTargets.of(pocket.target) / DemoTargets.of("compounds"));
        }
        return each;
    }

    /** What is missing from what was published, by the movements of today. */
    Map<Pocket, Long> missing() {
        var missing = new EnumMap<Pocket, Long>(Pocket.class);
        for (var pocket : Pocket.values()) {
            var came = jdbc.sql("""
                    select coalesce(sum(case when m.source_kind = 'EXTERNAL' then m.amount else - m.amount end), 0)
                    from fund_movement m join fund_account a on a.id in (m.source, m.target) and a.kind <> 'EXTERNAL'
                    where a.nature = any (?) and (
                      m.kind in ('ALLOCATION', 'CONTRIBUTION', 'DONATION') and m.source_kind = 'EXTERNAL'
                      or m.kind = 'REVERSAL' and m.target_kind = 'EXTERNAL')
                    """)
                    .params(List.of(
                            (Object) pocket.natures.stream().map(Enum::name).toArray(String[]::new)))
                    .query(Long.class)
                    .single();
            missing.put(pocket, Math.round(DemoTargets.of(pocket.target) * size) - came);
        }
        return missing;
    }

    /** What no project took goes from the funds of communities and above to a yard, so that every yuan reached one. */
    void passOnWhatIsLeftAbove() {
        var scope = access.scope(Actor.system());
        jdbc.sql("""
                select a.id, a.place, a.nature, b.balance, greatest(a.opened_on, coalesce(
                  (select max(day) from fund_day d where d.account = a.id), a.opened_on)) as day
                from fund_account a join fund_balance b on b.account = a.id
                where a.kind = 'FUND' and length(a.place) < 15 and b.balance > 0 and not b.frozen order by a.id
                """)
                .query((row, n) -> new Left(
                        new FundAccountId(row.getObject("id", UUID.class)),
                        new PlaceKey(row.getString("place")),
                        FundNature.valueOf(row.getString("nature")),
                        new Money(row.getLong("balance")),
                        row.getObject("day", java.time.LocalDate.class)))
                .list()
                .forEach(left -> places.at(PlaceLevel.COMPOUND, scope.within(left.place())).stream()
                        .findFirst()
                        .ifPresent(yard -> passOn(left, yard)));
    }

    private void passOn(Left left, Place yard) {
        var by = Actor.system();
        var scope = access.scope(by);
        var fund = opening.fund(yard.key(), "上级结余转来", left.nature(), left.day(), scope, by);
        posting.post(
                NewMovement.of(
                        NewId.next().toString(), MovementKind.ALLOCATION, left.fund(), fund, left.amount(), left.day()),
                scope,
                by);
    }

    private record Left(FundAccountId fund, PlaceKey place, FundNature nature, Money amount, java.time.LocalDate day) {}

    /** The pockets whose totals were published. */
    enum Pocket {
        /** Five public natures. */
        PUBLIC(
                "funds_public_fen",
                10,
                Set.of(
                        FundNature.FISCAL_SPECIAL,
                        FundNature.COMMUNITY_GUARANTEE,
                        FundNature.COMMUNITY_INCENTIVE,
                        FundNature.PARTY_BUILDING_BUDGET,
                        FundNature.PARTY_DUES)),
        /** Units and enterprises. */
        PARTNERS("funds_partners_fen", 3, Set.of(FundNature.PARTNER_CONTRIBUTION)),
        /** Residents. */
        RESIDENTS("funds_residents_fen", 4, Set.of(FundNature.RESIDENT_CONTRIBUTION));

        private final String target;
        private final int ofTen;
        private final Set<FundNature> natures;

        Pocket(String target, int ofTen, Set<FundNature> natures) {
            this.target = target;
            this.ofTen = ofTen;
            this.natures = natures;
        }

        /** How many of ten yards get any. */
        int ofTen() {
            return ofTen;
        }
    }
}
