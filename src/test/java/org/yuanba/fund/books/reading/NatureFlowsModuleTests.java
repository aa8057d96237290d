package org.yuanba.fund.books.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.MovementPosting;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.trace.flow.FlowReading;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

/** Whatever moved between a community, its yards and the outside, and was taken back: in less paid less passed on lies there. */
@CityTest
class NatureFlowsModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510115001044");
    private static final Scope SCOPE = Scope.ofPublicPlace(COMMUNITY);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final int MOVEMENTS = 150;

    @Autowired
    FundAccountOpening opening;

    @Autowired
    MovementPosting posting;

    @Autowired
    NatureFlows flows;

    @Autowired
    FlowReading reading;

    @Autowired
    JdbcClient jdbc;

    private final List<FundAccountId> funds = new ArrayList<>();
    private final List<FundAccountId> projects = new ArrayList<>();
    private final List<NewMovement> done = new ArrayList<>();
    private final List<MovementId> ids = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void addsUpToWhatLiesThereWhateverWasTakenBack(long seed) {
        var random = new Random(seed);
        var yard = TestYards.open(jdbc, COMMUNITY, "流水院" + seed);
        var by = Actor.system();
        var city = opening.external(COMMUNITY, "市", DAY, SCOPE, by);
        var shop = opening.external(COMMUNITY, "店", DAY, SCOPE, by);
        for (var place : List.of(COMMUNITY, yard)) {
            var fund = opening.fund(place, "资金", FundNature.COMMUNITY_INCENTIVE, DAY, SCOPE, by);
            funds.add(fund);
            projects.add(opening.commitment(fund, yard, "项目", DAY, SCOPE, by));
        }
        for (int i = 0; i < MOVEMENTS; i++) {
            post(any(random, city, shop));
        }
        assertThat(done).hasSizeGreaterThan(MOVEMENTS / 4);
        agrees(yard);
        agrees(COMMUNITY);
    }

    private void agrees(PlaceKey place) {
        var line = flows.of(place, SCOPE).stream()
                .filter(one -> one.nature() == FundNature.COMMUNITY_INCENTIVE)
                .findFirst()
                .orElseThrow();
        var lying = jdbc.sql("""
                select sum(b.balance) from fund_balance b join fund_account a on a.id = b.account
                where a.nature = 'COMMUNITY_INCENTIVE' and a.place >= ? and a.place < ?
                """)
                .params(place.value(), place.upperBound())
                .query(Long.class)
                .single();
        assertThat(line.lying()).isEqualTo(lying);
        var drawn = reading.of(place, SCOPE);
        assertThat(drawn.came().stream().mapToLong(came -> came.fen()).sum()).isEqualTo(line.in());
        assertThat(drawn.went().stream().mapToLong(went -> went.fen()).sum()).isEqualTo(line.paid());
    }

    private void post(NewMovement movement) {
        try {
            ids.add(posting.post(movement, SCOPE, Actor.system()));
            done.add(movement);
        } catch (LedgerRefused refused) {
            // too much, or taken back already: nothing was written
        }
    }

    private NewMovement any(Random random, FundAccountId city, FundAccountId shop) {
        int which = random.nextInt(2);
        var fund = funds.get(which);
        var project = projects.get(which);
        var fen = new Money(1 + random.nextInt(9_000));
        return switch (random.nextInt(8)) {
            case 0, 1 -> of(MovementKind.ALLOCATION, city, fund, fen);
            case 2 -> of(MovementKind.ALLOCATION, fund, funds.get(1 - which), fen);
            case 3 -> of(MovementKind.COMMITTING, fund, project, fen).forPurpose(Purpose.EQUIPMENT);
            case 4 -> of(MovementKind.RELEASE, project, fund, fen);
            case 5 ->
                of(MovementKind.PAYMENT, random.nextBoolean() ? fund : project, shop, fen)
                        .forPurpose(Purpose.EQUIPMENT)
                        .restingOn("决定", "发票");
            default -> back(random, city, fund, fen);
        };
    }

    private NewMovement back(Random random, FundAccountId city, FundAccountId fund, Money fen) {
        if (done.isEmpty()) {
            return of(MovementKind.ALLOCATION, city, fund, fen);
        }
        int which = random.nextInt(done.size());
        var undone = done.get(which);
        var refund = undone.kind() == MovementKind.PAYMENT && random.nextBoolean();
        return of(
                        refund ? MovementKind.REFUND : MovementKind.REVERSAL,
                        undone.target(),
                        undone.source(),
                        refund ? new Money(1 + undone.amount().fen() / 2) : undone.amount())
                .undoing(ids.get(which));
    }

    private static NewMovement of(MovementKind kind, FundAccountId from, FundAccountId to, Money fen) {
        return NewMovement.of(NewId.next().toString(), kind, from, to, fen, DAY);
    }
}
