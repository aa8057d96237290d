package org.yuanba.fund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yuanba.fund.ledger.Books.DAY;
import static org.yuanba.fund.ledger.Books.GUANGHUA;
import static org.yuanba.fund.ledger.Books.SCOPE;
import static org.yuanba.fund.ledger.Books.key;
import static org.yuanba.fund.ledger.Books.yuan;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

@CityTest
class LedgerModuleTests {

    @Autowired
    private FundAccountOpening opening;

    @Autowired
    private MovementPosting posting;

    @Autowired
    private Balances balances;

    @Autowired
    private LedgerCheck check;

    @Autowired
    private JdbcClient jdbc;

    private Books books;

    @BeforeEach
    void books() {
        books = new Books(opening, posting);
    }

    @AfterEach
    void theBooksAddUp() {
        assertThat(check.findings()).isEmpty();
    }

    private Money in(FundAccountId account) {
        return balances.of(account, SCOPE);
    }

    private static void refused(String field, String key, ThrowingCallable what) {
        var refused = catchThrowableOfType(LedgerRefused.class, what);
        assertThat(refused).isNotNull();
        assertThat(refused.field() + " " + refused.messageKey()).isEqualTo(field + " fund.refused." + key);
    }

    @Test
    void movesMoneyFromTheCityToAProjectToAShop() {
        books.post(books.allocation(1000));
        books.post(books.committing(600));
        books.post(books.payment(books.handrail, 250));
        assertThat(in(books.incentive)).isEqualTo(yuan(400));
        assertThat(in(books.handrail)).isEqualTo(yuan(350));
    }

    @Test
    void takesTheSameMovementTwiceForOne() {
        var movement = books.allocation(1000);
        assertThat(books.post(movement)).isEqualTo(books.post(movement));
        assertThat(in(books.incentive)).isEqualTo(yuan(1000));
    }

    @Test
    void takesTheSameMovementForDoneEvenWhenItsMoneyIsGone() {
        books.post(books.allocation(1000));
        var movement = books.payment(books.incentive, 1000);
        var first = books.post(movement);
        assertThat(books.post(movement)).isEqualTo(first);
    }

    @Test
    void refusesTheSameKeyWithAnotherAmount() {
        books.post(NewMovement.of("7", MovementKind.ALLOCATION, books.city, books.incentive, yuan(5), DAY));
        refused(
                "key",
                "key-used",
                () -> books.post(
                        NewMovement.of("7", MovementKind.ALLOCATION, books.city, books.incentive, yuan(6), DAY)));
    }

    @Test
    void refusesTheSameKeyWithAnotherWishOfTheGiver() {
        var free = books.allocation(5);
        books.post(free);
        refused("key", "key-used", () -> books.post(free.givenFor(Set.of(Purpose.ACTIVITY))));
        var given = books.allocation(5).givenFor(Set.of(Purpose.WORKS, Purpose.ACTIVITY));
        assertThat(books.post(given)).isEqualTo(books.post(given));
    }

    @Test
    void neverGoesBelowZero() {
        books.post(books.allocation(100));
        refused("amount", "not-enough", () -> books.post(books.committing(101)));
        assertThatThrownBy(() -> jdbc.sql("update fund_balance set balance = -1 where account = ?")
                        .param(books.incentive.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void takesTheOldestMoneyFirst() {
        var old = books.post(books.allocation(100));
        var young = books.post(NewMovement.of(
                key(), MovementKind.ALLOCATION, books.city, books.incentive, yuan(100), DAY.plusDays(1)));
        books.post(books.payment(books.incentive, 130).withDay(DAY.plusDays(2)));
        assertThat(balances.lots(books.incentive, SCOPE)).singleElement().satisfies(lying -> {
            assertThat(lying.lot()).isEqualTo(young.value()).isNotEqualTo(old.value());
            assertThat(lying.amount()).isEqualTo(yuan(70));
        });
    }

    @Test
    void takesWhatIsGivenForThePurposeBeforeWhatIsFree() {
        books.post(books.allocation(100));
        var given = books.post(books.allocation(100).givenFor(Set.of(Purpose.EQUIPMENT)));
        books.post(books.payment(books.incentive, 60));
        assertThat(balances.lots(books.incentive, SCOPE))
                .filteredOn(lying -> lying.lot().equals(given.value()))
                .singleElement()
                .extracting(Balances.Lying::amount)
                .isEqualTo(yuan(40));
    }

    @Test
    void keepsMoneyThatWasGivenForSomethingElse() {
        books.post(books.allocation(100).givenFor(Set.of(Purpose.ACTIVITY)));
        books.post(books.allocation(50));
        refused("purpose", "given-for-other", () -> books.post(books.payment(books.incentive, 51)));
        books.post(books.payment(books.incentive, 50));
    }

    @Test
    void spendsDuesOnTheUsesTheRulesNameAlone() {
        var dues = books.fund(FundNature.PARTY_DUES);
        books.post(NewMovement.of(key(), MovementKind.ALLOCATION, books.city, dues, yuan(100), DAY));
        refused("purpose", "use", () -> books.post(books.payment(dues, 10)));
        books.post(books.payment(dues, 10).forPurpose(Purpose.HARDSHIP_HELP));
    }

    @Test
    void mixesNoNatures() {
        books.post(books.allocation(100));
        var dues = books.fund(FundNature.PARTY_DUES);
        refused(
                "target",
                "other-nature",
                () -> books.post(NewMovement.of(key(), MovementKind.ALLOCATION, books.incentive, dues, yuan(10), DAY)));
        refused(
                "target",
                "other-nature",
                () -> books.post(
                        NewMovement.of(key(), MovementKind.DONATION, books.city, books.incentive, yuan(10), DAY)));
    }

    @Test
    void promisesToProjectsOfItsOwnFundAlone() {
        books.post(books.allocation(100));
        var other = books.commitment(books.fund(FundNature.COMMUNITY_INCENTIVE));
        refused(
                "target",
                "other-fund",
                () -> books.post(NewMovement.of(key(), MovementKind.COMMITTING, books.incentive, other, yuan(10), DAY)
                        .forPurpose(Purpose.EQUIPMENT)));
    }

    @Test
    void givesBackToTheLotsItCameFrom() {
        var first = books.post(books.allocation(100));
        var second = books.post(books.allocation(100));
        var paid = books.post(books.payment(books.incentive, 150));
        books.post(NewMovement.of(key(), MovementKind.REFUND, books.shop, books.incentive, yuan(70), DAY)
                .undoing(paid));
        assertThat(balances.lots(books.incentive, SCOPE))
                .extracting(Balances.Lying::lot, lying -> lying.amount().fen())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(first.value(), 2000L),
                        org.assertj.core.groups.Tuple.tuple(second.value(), 10000L));
        refused(
                "amount",
                "more-than-paid",
                () -> books.post(NewMovement.of(key(), MovementKind.REFUND, books.shop, books.incentive, yuan(81), DAY)
                        .undoing(paid)));
        books.post(NewMovement.of(key(), MovementKind.REFUND, books.shop, books.incentive, yuan(80), DAY)
                .undoing(paid));
        assertThat(in(books.incentive)).isEqualTo(yuan(200));
    }

    private NewMovement reversal(MovementId of, FundAccountId from, FundAccountId to, long yuan) {
        return NewMovement.of(key(), MovementKind.REVERSAL, from, to, yuan(yuan), DAY)
                .undoing(of);
    }

    @Test
    void reversesAMistakeOnceAndWhole() {
        books.post(books.allocation(100));
        var paid = books.post(books.payment(books.incentive, 60));
        refused("amount", "whole", () -> books.post(reversal(paid, books.shop, books.incentive, 59)));
        var reversed = books.post(reversal(paid, books.shop, books.incentive, 60));
        assertThat(in(books.incentive)).isEqualTo(yuan(100));
        refused("undoes", "undone-already", () -> books.post(reversal(paid, books.shop, books.incentive, 60)));
        refused("undoes", "undoes-undone", () -> books.post(reversal(reversed, books.incentive, books.shop, 60)));
    }

    @Test
    void reversesNothingThatHasMovedOn() {
        var came = books.post(books.allocation(100));
        books.post(books.allocation(500));
        books.post(books.payment(books.incentive, 60));
        refused("undoes", "moved-on", () -> books.post(reversal(came, books.incentive, books.city, 100)));
        assertThat(in(books.incentive)).isEqualTo(yuan(540));
    }

    @Test
    void takesAMistakenAllocationOutOfTheBooksAgain() {
        var came = books.post(books.allocation(100));
        books.post(reversal(came, books.incentive, books.city, 100));
        assertThat(in(books.incentive)).isEqualTo(Money.ZERO);
        assertThat(balances.lots(books.incentive, SCOPE)).isEmpty();
    }

    @Test
    void paysNothingWithoutDecisionVoucherAndPurpose() {
        books.post(books.allocation(100));
        var bare = NewMovement.of(key(), MovementKind.PAYMENT, books.incentive, books.shop, yuan(1), DAY);
        refused("purpose", "purpose-missing", () -> books.post(bare));
        refused("decision", "decision-missing", () -> books.post(bare.forPurpose(Purpose.WORKS)));
        refused(
                "voucher",
                "voucher-missing",
                () -> books.post(bare.forPurpose(Purpose.WORKS).restingOn("决定", " ")));
    }

    @Test
    void movesNothingInAFrozenFund() {
        books.post(books.allocation(100));
        opening.freeze(books.incentive, true, "核查", SCOPE, Actor.system());
        refused("source", "frozen", () -> books.post(books.payment(books.incentive, 1)));
        refused("target", "frozen", () -> books.post(books.allocation(1)));
        opening.freeze(books.incentive, false, "查完了", SCOPE, Actor.system());
        books.post(books.payment(books.incentive, 1));
    }

    @Test
    void postsNothingIntoClosedBooksAlsoOfAFundOpenedLater() {
        opening.close(GUANGHUA, DAY.plusDays(10), SCOPE, Actor.system());
        refused("happenedOn", "closed", () -> books.post(books.allocation(1)));
        var later = books.fund(FundNature.COMMUNITY_GUARANTEE);
        refused(
                "happenedOn",
                "closed",
                () -> books.post(NewMovement.of(key(), MovementKind.ALLOCATION, books.city, later, yuan(1), DAY)));
        books.post(
                NewMovement.of(key(), MovementKind.ALLOCATION, books.city, books.incentive, yuan(1), DAY.plusDays(11)));
        jdbc.sql("delete from fund_closing").update();
    }

    @Test
    void refusesDaysBeforeTheAccountAndInTheFuture() {
        refused(
                "happenedOn",
                "before-opening",
                () -> books.post(books.allocation(1).withDay(DAY.minusDays(1))));
        refused("happenedOn", "future", () -> books.post(books.allocation(1).withDay(LocalDate.of(2099, 1, 1))));
    }

    @Test
    void runsBetweenTheRightKindsOfAccountsAlone() {
        refused(
                "target",
                "not-between-these",
                () -> books.post(NewMovement.of(key(), MovementKind.ALLOCATION, books.city, books.shop, yuan(1), DAY)));
        refused(
                "target",
                "same-account",
                () -> books.post(NewMovement.of(key(), MovementKind.ALLOCATION, books.city, books.city, yuan(1), DAY)));
        refused(
                "target",
                "no-account",
                () -> books.post(NewMovement.of(
                        key(), MovementKind.ALLOCATION, books.city, FundAccountId.next(), yuan(1), DAY)));
        refused("amount", "amount", () -> books.post(books.allocation(0)));
    }

    @Test
    void postsNothingOutsideTheScope() {
        var elsewhere = Scope.ofPublicPlace(new PlaceKey("510107009004"));
        var movement = books.allocation(1);
        assertThatThrownBy(() -> posting.post(movement, elsewhere, Actor.system()))
                .isInstanceOf(OutOfScope.class);
        assertThat(balances.of(books.incentive, elsewhere)).isEqualTo(Money.ZERO);
    }

    @Test
    void knowsTheBalanceOfAnyDay() {
        books.post(books.allocation(100));
        books.post(books.payment(books.incentive, 30).withDay(DAY.plusDays(5)));
        assertThat(balances.on(books.incentive, DAY.minusDays(1), SCOPE)).isEqualTo(Money.ZERO);
        assertThat(balances.on(books.incentive, DAY.plusDays(4), SCOPE)).isEqualTo(yuan(100));
        assertThat(balances.on(books.incentive, DAY.plusDays(5), SCOPE)).isEqualTo(yuan(70));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fund_movement set amount = 1",
                "delete from fund_movement",
                "update fund_share set amount = 1",
                "delete from fund_share",
                "update fund_lot set received_on = received_on",
                "truncate fund_movement cascade"
            })
    void letsTheApplicationChangeNoMovement(String sql) {
        books.post(books.allocation(100));
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void findsABalanceThatWasChangedByHand() {
        books.post(books.allocation(100));
        jdbc.sql("update fund_balance set balance = balance + 1 where account = ?")
                .param(books.incentive.value())
                .update();
        assertThat(check.findings())
                .hasSize(2)
                .allMatch(finding -> finding.contains(books.incentive.value().toString()));
        jdbc.sql("update fund_balance set balance = balance - 1 where account = ?")
                .param(books.incentive.value())
                .update();
    }

    @Test
    void findsALotThatWasMovedByHand() {
        books.post(books.allocation(100));
        jdbc.sql("update fund_position set remaining = remaining - 1 where account = ?")
                .param(books.incentive.value())
                .update();
        assertThat(check.findings()).hasSize(2);
        jdbc.sql("update fund_position set remaining = remaining + 1 where account = ?")
                .param(books.incentive.value())
                .update();
    }

    @Test
    void sumsToZeroOverAllAccounts() {
        Stream.of(books.allocation(1000), books.committing(600), books.payment(books.handrail, 250))
                .forEach(books::post);
        assertThat(jdbc.sql("""
                select sum(net) from (select amount as net from fund_movement
                  union all select - amount from fund_movement) m
                """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                select coalesce(sum(b.balance), 0) - (select sum(case when source_kind = 'EXTERNAL' then amount
                  when target_kind = 'EXTERNAL' then - amount else 0 end) from fund_movement) from fund_balance b
                """).query(Long.class).single()).isZero();
    }
}
