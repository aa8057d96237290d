package org.yuanba.fund.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ledger.Balances;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.MovementPosting;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.trace.benefit.BenefitKeeping;
import org.yuanba.fund.trace.benefit.NewBenefit;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.ops.spi.Load;
import org.yuanba.place.CitySetUp;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** {@code ./yuanba bench ledger}: postings a second over eight connections; the balance of a day among 5 million movements. */
@Component
class LedgerBenchmark implements Benchmark {

    private static final PlaceKey CITY = new PlaceKey("5101");
    private static final Scope SCOPE = Scope.ofPublicPlace(CITY);
    private static final int HANDS = 8;
    private static final int SECONDS = 5;
    private static final int ROUNDS = 5;
    private static final int FUNDS = 200;
    private static final int EACH = 25_000;
    private static final int ASKED = 2_000;

    private final CitySetUp setUp;
    private final FundAccountOpening opening;
    private final MovementPosting posting;
    private final Balances balances;
    private final Around around;
    private final LocalDate today;

    LedgerBenchmark(
            CitySetUp setUp,
            FundAccountOpening opening,
            MovementPosting posting,
            Balances balances,
            Around around,
            Clock clock) {
        this.setUp = setUp;
        this.opening = opening;
        this.posting = posting;
        this.balances = balances;
        this.around = around;
        this.today = LocalDate.now(clock.withZone(Dates.ZONE));
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Figure> run() throws Exception {
        setUp.open(CITY);
        var city = opening.external(CITY, "给钱的", today.minusYears(3), SCOPE, Actor.system());
        var shop = opening.external(CITY, "收钱的", today.minusYears(3), SCOPE, Actor.system());
        var funds = new ArrayList<FundAccountId>();
        for (int i = 0; i < FUNDS; i++) {
            funds.add(fund(city));
        }
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                "postings over 8 connections, all constraints, 200 funds",
                "%,.0f/s".formatted(postings(funds, shop)),
                "2,000/s",
                ""));
        figures.add(new Figure(
                "the same out of one fund", "%,.0f/s".formatted(postings(funds.subList(0, 1), shop)), "", ""));
        var took = around.history().write(shop, EACH, today);
        figures.add(new Figure("5 million payments prepared", "%.0f s".formatted(took), "", ""));
        figures.add(new Figure(
                "balance of a fund on a day among 5 million movements",
                "%.2f ms, slowest hundredth %.2f ms".formatted(balance(funds, 0.5), balance(funds, 0.99)),
                "< 5 ms",
                ""));
        figures.add(trace(funds.getFirst()));
        return figures;
    }

    private FundAccountId fund(FundAccountId city) {
        var fund = opening.fund(CITY, "资金", FundNature.COMMUNITY_INCENTIVE, today.minusYears(3), SCOPE, Actor.system());
        for (int i = 0; i < 10; i++) {
            posting.post(
                    NewMovement.of(
                            key(),
                            MovementKind.ALLOCATION,
                            city,
                            fund,
                            new Money(1_000_000_000L),
                            i == 0 ? today.minusYears(3) : today.minusDays(i)),
                    SCOPE,
                    Actor.system());
        }
        return fund;
    }

    private static String key() {
        return NewId.next().toString();
    }

    /** The middle of some rounds after one to warm up. */
    private double postings(List<FundAccountId> funds, FundAccountId shop)
            throws InterruptedException, ExecutionException {
        var rates = new ArrayList<Double>();
        for (int round = 0; round <= ROUNDS; round++) {
            var rate = round(funds, shop);
            if (round > 0) {
                rates.add(rate);
            }
        }
        rates.sort(null);
        return rates.get(ROUNDS / 2);
    }

    private double round(List<FundAccountId> funds, FundAccountId shop)
            throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long until = begun + SECONDS * 1_000_000_000L;
        long sum = 0;
        try (var threads = Executors.newFixedThreadPool(HANDS)) {
            var running = new ArrayList<Future<Integer>>();
            for (int hand = 0; hand < HANDS; hand++) {
                int first = hand;
                running.add(threads.submit(() -> payUntil(until, first, funds, shop)));
            }
            for (var one : running) {
                sum += one.get();
            }
        }
        return sum * 1e9 / (System.nanoTime() - begun);
    }

    private int payUntil(long until, int first, List<FundAccountId> funds, FundAccountId shop) {
        int posted = 0;
        while (System.nanoTime() < until) {
            var fund = funds.get((first + posted * HANDS) % funds.size());
            posting.post(
                    NewMovement.of(key(), MovementKind.PAYMENT, fund, shop, new Money(100), today)
                            .forPurpose(Purpose.EQUIPMENT)
                            .restingOn("议事会决定", "发票"),
                    SCOPE,
                    Actor.system());
            posted++;
        }
        return posted;
    }

    /** The page anyone opens by the code on a plate, behind which three payments stand. */
    private Figure trace(FundAccountId fund) throws InterruptedException {
        var benefit = around.keeping()
                .record(
                        new NewBenefit(
                                CITY,
                                "长椅",
                                "中庭",
                                today,
                                null,
                                List.of(),
                                around.history().some(fund, 3).stream()
                                        .map(MovementId::new)
                                        .toList()),
                        SCOPE,
                        Actor.system());
        var load = new Load(
                around.environment().getRequiredProperty("local.server.port", Integer.class), benefit.publicUrl());
        load.run(1, Duration.ofSeconds(5));
        var result = load.run(1, Duration.ofSeconds(SECONDS));
        if (result.failed() > 0) {
            throw new IllegalStateException("The trace failed " + result.failed() + " times");
        }
        return new Figure(
                "page of a trace, three payments among 5 million",
                "p50 %.1f ms, p99 %.1f ms".formatted(result.medianMillis(), result.p99Millis()),
                "< 100 ms",
                "");
    }

    private double balance(List<FundAccountId> funds, double part) {
        var times = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long begun = System.nanoTime();
            balances.on(funds.get(i % funds.size()), today.minusDays(i % 1000), SCOPE);
            times[i] = System.nanoTime() - begun;
        }
        java.util.Arrays.sort(times);
        return times[(int) (ASKED * part)] / 1e6;
    }

    /** The past, what stands on plates, the server. */
    @Component("ledgerBenchmarkSurroundings")
    record Around(LedgerHistory history, BenefitKeeping keeping, Environment environment) {}
}
