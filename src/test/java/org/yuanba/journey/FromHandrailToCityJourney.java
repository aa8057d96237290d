package org.yuanba.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.board.TestYards;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

/** The city's money comes in, the worker prepares a payment, the street pays it, and whoever scans the handrail sees all of it. */
@JourneyTest
class FromHandrailToCityJourney {

    private static final PlaceKey COMMUNITY = new PlaceKey("510115001044");

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leadsFromTheCodeOnAHandrailBackToTheMoneyOfTheCity(
            Reader worker, Reader street, Reader anyone, @TempDir Path papers) throws Exception {
        var yard = TestYards.open(jdbc, COMMUNITY, "光华扶手院");
        accounts.with("funds-worker", "community_worker", COMMUNITY);
        accounts.with("funds-street", "street_officer", new PlaceKey("510115001"));
        worker.atADesk().signIn("funds-worker");
        openAndFill(worker, yard);
        var order = prepare(worker, papers);
        street.atADesk().signIn("funds-street");
        street.open(order).lookOver();
        street.page().locator("form[action$='/pay'] button").click();
        street.page().waitForLoadState();
        assertThat(street.text()).contains("付了，记进账了");
        var code = writeDown(worker, order);
        anyone.onAPhone().visit("/t/" + code).picture("handrail-phone");
        assertThat(anyone.text())
                .contains("楼道扶手 84 米")
                .contains("38,600.00")
                .contains("成都市财政")
                .contains("院落议事会");
        anyone.prefers("yb-elder", "0").visit("/t/" + code);
        anyone.prefers("yb-elder", "").atADesk().prefers("yb-theme", "dark").visit("/t/" + code);
        assertThat(anyone.print("handrail")).isNotEmpty();
        worker.visit("/p/" + yard + "/funds/flow").onAPhone().visit("/p/" + yard + "/funds/flow");
        assertThat(worker.text()).contains("市级").contains("还没用");
    }

    private static void openAndFill(Reader worker, PlaceKey yard) {
        worker.visit("/p/" + yard + "/funds/new");
        worker.page().check("input[name=nature][value=COMMUNITY_GUARANTEE]");
        worker.page().fill("#name", "社区保障资金");
        worker.page().fill("#openedOn", "2026-01-01");
        worker.page().locator("main form .btn-primary").click();
        worker.page().waitForLoadState();
        worker.lookOver().click("记一笔进账").lookOver();
        worker.page().fill("#amount", "96,000.00");
        worker.page().fill("#giverName", "成都市财政");
        worker.page().check("input[name=giverKind][value=CITY]");
        worker.page().locator("main form .btn-primary").click();
        worker.page().waitForLoadState();
        assertThat(worker.text()).contains("96,000.00");
    }

    private static String prepare(Reader worker, Path papers) throws Exception {
        worker.click("准备一笔付款").lookOver();
        worker.page().fill("#what", "楼道扶手");
        worker.page().fill("#amount", "38600");
        worker.page().selectOption("#purpose", "EQUIPMENT");
        worker.page().fill("#payeeName", "五金店");
        worker.page().fill("#decision", "院落议事会 6月18日");
        worker.page().fill("#voucher", "发票 001");
        worker.page().locator("main form .btn-primary").click();
        worker.page().waitForLoadState();
        var invoice = Files.write(papers.resolve("发票.pdf"), "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        worker.page().setInputFiles("#file", invoice);
        worker.click("传上去").lookOver();
        assertThat(worker.text()).contains("发票.pdf");
        return worker.page().url().replaceFirst("https?://[^/]+", "");
    }

    private static String writeDown(Reader worker, String order) {
        worker.open(order).click("看这笔账").lookOver();
        worker.page().fill("#what", "楼道扶手 84 米");
        worker.page().fill("#stands", "1—5 栋楼道");
        worker.page().fill("#since", "2026-09-18");
        worker.page().locator("form[action$='/benefits'] button").click();
        worker.page().waitForLoadState();
        worker.lookOver().picture("handrail");
        var words = worker.text();
        return words.substring(words.indexOf("牌子上的编号：") + 7).strip().substring(0, 8);
    }
}
