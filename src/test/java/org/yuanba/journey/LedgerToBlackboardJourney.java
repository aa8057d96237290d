package org.yuanba.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

/** A worker brings her office's own Excel file; at the end a neighbour reads the blackboard on her phone. */
@JourneyTest
class LedgerToBlackboardJourney {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");
    private static final String SHEET = "/p/" + COMMUNITY + "/exchange/compounds";

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leadsFromAnOfficesOwnLedgerToTheBlackboardAtTheGate(Reader worker, Reader neighbour) {
        accounts.with("worker", "community_worker", COMMUNITY);
        worker.atADesk().signIn("worker").visit(SHEET);

        worker.page().setInputFiles("#file", OfficeLedger.written());
        worker.click("上传，先看看").lookOver().picture("import-preview");
        assertThat(worker.text()).as("the check of five rows").contains("只导入好的 3 行", "第 5、6 行");

        correct(worker, 5, "很多", "108");
        correct(worker, 6, "2O03", "2003");
        worker.lookOver();
        assertThat(worker.text()).contains("确认导入 5 行");

        worker.click("确认导入 5 行").lookOver();
        assertThat(worker.text()).contains("新增 5");
        assertThat(openHere()).isEqualTo(5);

        worker.visit(SHEET);
        worker.page().setInputFiles("#file", OfficeLedger.written());
        worker.click("上传，先看看");
        assertThat(worker.text()).as("the same file again").contains("没有能导入的行");
        assertThat(openHere()).isEqualTo(5);

        var yard = placeOf("305号院");
        worker.visit("/p/" + yard + "/compounds").picture("compound");
        assertThat(worker.text()).contains("305号院", "农机厂宿舍", "144", "9,860.50");
        worker.visit("/p/" + yard + "/overview").picture("compound-overview");
        assertThat(worker.page().locator(".board-link").getAttribute("href")).contains(yard);

        for (var page : List.of(
                "/compounds/edit",
                "/compounds/buildings",
                "/compounds/units",
                "/board",
                "/board/notices/new",
                "/log")) {
            worker.atADesk().visit("/p/" + yard + page).onAPhone().visit("/p/" + yard + page);
        }
        worker.atADesk().visit("/p/" + COMMUNITY + "/compounds").picture("ledger");
        worker.onAPhone().visit("/p/" + COMMUNITY + "/compounds").atADesk();

        var board = "/b/" + codeOf(yard);
        worker.open(board + "/sheet");
        assertThat(worker.text()).contains("305号院", "第 1 版");
        var paper = worker.print("305-blackboard-a4");
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pagesOf(paper)).as("sheets of paper").isEqualTo(1);

        neighbour.onAPhone().visit(board).picture("blackboard-phone");
        assertThat(neighbour.text()).contains("305号院", "12345", "144").doesNotContain("worker");
        neighbour.prefers("yb-elder", "0").visit(board).picture("blackboard-elder");
        assertThat(neighbour.text()).contains("305号院");
    }

    private String placeOf(String name) {
        return jdbc.sql("select key from place where name = ? and parent = ?")
                .params(name, COMMUNITY.value())
                .query(String.class)
                .single();
    }

    private String codeOf(String place) {
        return jdbc.sql("select short_code from board where place = ?")
                .param(place)
                .query(String.class)
                .single();
    }

    private static int pagesOf(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        return text.split("/Type\\s*/Page[^s]", -1).length - 1;
    }

    private static void correct(Reader worker, int row, String wrong, String right) {
        var cells = worker.page().locator("#row-" + row + " input.form-control");
        for (int cell = 0; cell < cells.count(); cell++) {
            if (cells.nth(cell).inputValue().equals(wrong)) {
                cells.nth(cell).fill(right);
            }
        }
        worker.page().locator("#form-" + row + " button").click();
        worker.page()
                .waitForCondition(() -> worker.page()
                                .locator("#row-" + row + " input[value='" + wrong + "']")
                                .count()
                        == 0);
    }

    private long openHere() {
        return jdbc.sql("select count(*) from place where parent = ? and ended_on is null")
                .param(COMMUNITY.value())
                .query(Long.class)
                .single();
    }
}
