package org.yuanba.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.problem.handling.Answering;
import org.yuanba.problem.handling.Handling;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

/** What 12345 sends on comes in by its number, and its answer goes back by the same sheet. */
@CityTest
class OrderSheetModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final Scope NEAR = Scope.ofPublicPlace(COMMUNITY);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    List<LedgerSheet> sheets;

    @Autowired
    Handling handling;

    @Autowired
    Answering answering;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TransactionTemplate transaction;

    private PlaceKey yard = COMMUNITY;
    private Actor worker = Actor.system();

    @BeforeEach
    void aYard() {
        yard = TestYards.open(jdbc, COMMUNITY, "热线院" + SERIAL.incrementAndGet());
        worker = accounts.with("sheet-worker" + SERIAL.incrementAndGet(), "community_worker", COMMUNITY);
    }

    private LedgerSheet sheet() {
        return sheets.stream()
                .filter(one -> one.code().equals("problems"))
                .findFirst()
                .orElseThrow();
    }

    private Undoable takenIn(String number) {
        var values = Map.of("outside_number", number, "category", "漏水、墙湿", "words", "外墙渗水，找 13800001234");
        var match = sheet().match(List.of(new SheetRow(2, values)), yard, NEAR).getFirst();
        assertThat(match).isInstanceOf(Match.New.class);
        var change = new RowChange(2, null, 0, Map.of(), values, ((Match.New) match).resolved());
        var written = transaction
                .execute(status -> sheet().write(List.of(change), worker))
                .getFirst();
        return new Undoable(written, true, Map.of(), values);
    }

    @Test
    void takesOrdersInOnceAndAnswersThemBack() {
        var number = "SC" + SERIAL.incrementAndGet();
        var id = new ProblemId(takenIn(number).written().id());
        assertThat(sheet().match(List.of(new SheetRow(2, Map.of("outside_number", number))), yard, NEAR)
                        .getFirst())
                .isInstanceOf(Match.Existing.class);
        handling.accept(id, 0, NEAR, worker);
        answering.answer(id, 1, "外墙已补好。", NEAR, worker);
        var rows = new ArrayList<SheetRow>();
        sheet().export(yard, NEAR, rows::add);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().values())
                .containsEntry("outside_number", number)
                .containsEntry("answer", "外墙已补好。")
                .containsKey("answered");
        assertThat(rows.getFirst().values().toString()).doesNotContain("13800001234");
    }

    @Test
    void takesBackWhatNobodyHasAcceptedYet() {
        var untouched = takenIn("SC" + SERIAL.incrementAndGet());
        var accepted = takenIn("SC" + SERIAL.incrementAndGet());
        handling.accept(new ProblemId(accepted.written().id()), 0, NEAR, worker);
        var kept = transaction.execute(status -> sheet().undo(List.of(untouched, accepted), worker));
        assertThat(kept).containsExactly(accepted.written());
    }

    @Test
    void refusesARowWithoutANumberOrACompound() {
        var found = sheet().match(
                        List.of(
                                new SheetRow(2, Map.of("words", "漏水")),
                                new SheetRow(3, Map.of("outside_number", "1", "place", "123"))),
                        yard,
                        NEAR);
        assertThat(found).allMatch(Match.Refused.class::isInstance);
    }
}
