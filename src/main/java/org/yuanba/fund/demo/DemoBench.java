package org.yuanba.fund.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.Scope;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.books.inflow.Inflow;
import org.yuanba.fund.books.inflow.InflowKind;
import org.yuanba.fund.books.inflow.InflowRecording;
import org.yuanba.fund.books.order.CopyPublishing;
import org.yuanba.fund.books.order.OrderId;
import org.yuanba.fund.books.order.PaymentDraft;
import org.yuanba.fund.books.order.PaymentOrders;
import org.yuanba.fund.books.order.PaymentPaying;
import org.yuanba.fund.books.order.PaymentPreparing;
import org.yuanba.fund.books.party.Parties;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.books.reading.Funds;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.trace.benefit.BenefitKeeping;
import org.yuanba.fund.trace.benefit.NewBenefit;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;

/** 玉苑小区's benches and handrails: three pockets, three payments, each prepared by one and paid by another. */
@Component
class DemoBench implements DemoSource {

    private static final int BEFORE_THE_CITY = 880;
    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final String DECISION = "院落议事会：应到 27 人，到会 21 人，同意 19 人，弃权 2 人";

    private final Around around;
    private final Coming money;
    private final Paying paying;

    DemoBench(Around around, Coming money, Paying paying) {
        this.around = around;
        this.money = money;
        this.paying = paying;
    }

    @Override
    public int order() {
        return BEFORE_THE_CITY;
    }

    @Override
    public void finish() {
        var today = LocalDate.now(around.clock().withZone(Dates.ZONE));
        yard().ifPresent(yard -> tell(yard.key(), today));
    }

    private void tell(PlaceKey yard, LocalDate today) {
        var scope = around.access().scope(Actor.system());
        var guarantee = fund(yard, FundNature.COMMUNITY_GUARANTEE, "社区保障资金", today.minusDays(200), scope);
        var partners = fund(yard, FundNature.PARTNER_CONTRIBUTION, "共建单位支持", today.minusDays(200), scope);
        var residents = fund(yard, FundNature.RESIDENT_CONTRIBUTION, "居民自筹", today.minusDays(200), scope);
        inflow(guarantee, PartyKind.DISTRICT, "武侯区财政", 9_600_000, today.minusDays(190), scope);
        inflow(partners, PartyKind.UNIT, "晋阳街道共建企业", 3_400_000, today.minusDays(150), scope);
        inflow(residents, PartyKind.RESIDENTS, "玉苑小区居民", 960_000, today.minusDays(130), scope);
        var last = today.minusDays(64);
        var first = pay(guarantee, yard, "扶手材料", 1_158_000, "合同 H-07，发票 2 张", today.minusDays(97), null, scope);
        var second = pay(guarantee, yard, "长椅、余下材料", 1_242_000, "验收单、发票 3 张", today.minusDays(60), last, scope);
        var third = pay(partners, yard, "长椅和安装", 1_000_000, "发票 2 张", today.minusDays(59), last, scope);
        var fourth = pay(residents, yard, "安装尾款", 460_000, "结算单、收据", today.minusDays(4), last, scope);
        around.benefits()
                .record(
                        new NewBenefit(
                                yard,
                                "长椅 6 张、扶手 84 米",
                                "1—5 栋楼道和中庭",
                                last,
                                "罗师傅",
                                List.of(),
                                List.of(first, second, third, fourth)),
                        scope,
                        Actor.system());
    }

    private FundAccountId fund(PlaceKey yard, FundNature nature, String name, LocalDate day, Scope scope) {
        return money.opening().fund(yard, name, nature, day, scope, Actor.system());
    }

    private void inflow(FundAccountId into, PartyKind kind, String giver, long fen, LocalDate day, Scope scope) {
        var by = Actor.system();
        var fund = money.funds().find(into, scope).orElseThrow();
        var how = InflowKind.into(fund.nature());
        var party = money.parties().named(fund.place(), giver, kind, false, fund.openedOn(), scope, by);
        var papers = new Inflow.Papers("院落议事会", "小区黑板，公开 7 天", true, null);
        money.recording()
                .record(
                        new Inflow(NewId.next().toString(), how, party.id(), new Money(fen), day, Set.of(), papers),
                        fund,
                        scope,
                        by);
    }

    /** Prepared by the community's worker, paid by the street. */
    private MovementId pay(
            FundAccountId from,
            PlaceKey yard,
            String what,
            long fen,
            String voucher,
            LocalDate day,
            @org.jspecify.annotations.Nullable LocalDate accepted,
            Scope scope) {
        var worker = around.actors().named("worker").orElseThrow();
        var street = around.actors().named("street").orElseThrow();
        var fund = money.funds().find(from, scope).orElseThrow();
        var shop = money.parties().named(yard, "便民工程队", PartyKind.PAYEE, false, fund.openedOn(), scope, worker);
        var papers = new PaymentDraft.Papers(
                DECISION,
                voucher,
                "社区档案柜 3 号，2026 年经费册",
                day.minusDays(30),
                day.minusDays(23),
                accepted,
                accepted == null ? null : "居民 7 人，工程师 1 人");
        var id = new OrderId(NewId.next());
        var draft = new PaymentDraft(from, shop.id(), new Money(fen), Purpose.EQUIPMENT, what, papers);
        paying.preparing().prepare(id, draft, fund, scope, worker);
        var order = paying.orders().find(id, scope).orElseThrow();
        var movement = paying.paying().pay(order, order.version(), day, scope, street);
        paying.publishing()
                .publish(paying.orders().find(id, scope).orElseThrow(), 1, voucher + "，便民工程队", scope, worker);
        return movement;
    }

    private Optional<Place> yard() {
        return around.places().at(PlaceLevel.COMPOUND, Scope.ofPublicPlace(COMMUNITY)).stream()
                .filter(place -> place.name().equals("玉苑小区"))
                .findFirst();
    }

    /** Places, rights, accounts, time, what stands there. */
    @Component("demoBenchSurroundings")
    record Around(Places places, Access access, Actors actors, Clock clock, BenefitKeeping benefits) {}

    /** What comes in. */
    @Component("demoBenchMoney")
    record Coming(FundAccountOpening opening, Funds funds, Parties parties, InflowRecording recording) {}

    /** What is paid. */
    @Component("demoBenchPaying")
    record Paying(PaymentPreparing preparing, PaymentPaying paying, PaymentOrders orders, CopyPublishing publishing) {}
}
