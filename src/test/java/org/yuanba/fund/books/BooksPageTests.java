package org.yuanba.fund.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.ops.spi.Check;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

/** 光华社区 keeps its books: a fund is opened, money comes in, one prepares a payment, another pays it. */
@CityTest
class BooksPageTests {

    private static final String PLACE = "510115001044";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Check> checks;

    @Autowired
    List<LedgerSheet> sheets;

    private String worker = "";
    private String payer = "";

    @BeforeEach
    void people() {
        int n = SERIAL.incrementAndGet();
        worker = "books-worker" + n;
        payer = "books-payer" + n;
        accounts.with(worker, "community_worker", new PlaceKey(PLACE));
        accounts.with(payer, "street_officer", new PlaceKey("510115001"));
    }

    @Test
    void keepsAFundFromItsOpeningToAPaymentByAnother() throws Exception {
        var fund = fund("COMMUNITY_INCENTIVE");
        inflow(fund, "38600.00");
        var order = prepared(fund, "11,580.00");
        var own = read(get(order).with(accounts.as(worker)));
        assertThat(own.select("form[action$=/pay]")).isEmpty();
        assertThat(read(pay(order)).select("#file-error, .error").text()).contains("还没有凭证");
        voucher(order, "发票.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF");
        assertThat(mvc.perform(pay(order)).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo(order);
        var statement = read(get(fund).with(accounts.as(worker)));
        assertThat(statement.select("tbody td.n").eachText()).contains("38,600.00", "11,580.00", "27,020.00");
        var csv = mvc.perform(get(fund + "/statement.csv").with(accounts.as(worker)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("期初").contains("11580.00").contains("27020.00");
        assertThat(read(get("/p/" + PLACE + "/funds").with(accounts.as(worker))).text())
                .contains("27,020.00")
                .contains("社区激励资金");
        assertThat(read(get("/p/" + PLACE + "/log").with(accounts.as(worker))).text())
                .contains("付了 11,580.00 元");
        assertThat(checks.stream()
                        .filter(check -> check.name().equals("ledger"))
                        .findFirst()
                        .orElseThrow()
                        .findings())
                .isEmpty();
    }

    @Test
    void letsNobodyPayWhatSheBothPreparedAndMayPay() throws Exception {
        accounts.with(worker, "street_officer", new PlaceKey("510115001"));
        var fund = fund("COMMUNITY_INCENTIVE");
        inflow(fund, "100");
        var order = prepared(fund, "50");
        var page = read(
                post(order + "/pay").param("version", "0").param("day", today()).with(accounts.as(worker)));
        assertThat(page.text()).contains("要请另一个人来付");
        assertThat(jdbc.sql("select count(*) from fund_movement where kind = 'PAYMENT' and key = ?")
                        .param("order/" + order.substring(order.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.005, 最小到分", "-3, 不能是负数", "1000000000000000, 太大", "0, 大于零", "三百, 请写数字", "'', 请写数字"})
    void refusesAnAmountBesideItsField(String amount, String sentence) throws Exception {
        var fund = fund("COMMUNITY_INCENTIVE");
        var page = read(inflowForm(fund, amount));
        assertThat(page.select("#amount-error").text()).contains(sentence);
        assertThat(page.select("#amount").val()).isEqualTo(amount);
    }

    @Test
    void refusesAFrozenFundAndClosedBooks() throws Exception {
        var fund = fund("COMMUNITY_INCENTIVE");
        mvc.perform(post(fund + "/frozen")
                        .param("frozen", "true")
                        .param("reason", "核查")
                        .with(accounts.as(worker)))
                .andExpect(status().is3xxRedirection());
        assertThat(read(inflowForm(fund, "10")).select("#target-error").text()).contains("冻结了");
        mvc.perform(post(fund + "/frozen")
                        .param("frozen", "false")
                        .param("reason", "查完了")
                        .with(accounts.as(worker)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/p/" + PLACE + "/funds/closing")
                        .param("closedThrough", "2026-02-28")
                        .with(accounts.as(worker)))
                .andExpect(status().is3xxRedirection());
        assertThat(read(inflowForm(fund, "10", "2026-02-10"))
                        .select("#happenedOn-error")
                        .text())
                .contains("已经结账");
    }

    @Test
    void takesResidentsMoneyOnlyWhenVoluntaryDecidedAndPublished() throws Exception {
        var fund = fund("RESIDENT_CONTRIBUTION");
        var form = post(fund + "/inflows")
                .param("key", NewId.next().toString())
                .param("amount", "4600")
                .param("day", today())
                .param("giverName", "玉苑小区居民")
                .with(accounts.as(worker));
        assertThat(read(form).select("#decided-error").text()).contains("先议定");
        form.param("decided", "院落议事会 6月18日");
        assertThat(read(form).select("#published-error").text()).contains("要公开");
        form.param("published", "小区黑板");
        assertThat(read(form).select("#voluntary-error").text()).contains("自愿");
        form.param("voluntary", "yes");
        mvc.perform(form).andExpect(status().is3xxRedirection());
        mvc.perform(form).andExpect(status().is3xxRedirection());
        assertThat(read(get(fund).with(accounts.as(worker)))
                        .select(".much")
                        .first()
                        .text())
                .startsWith("4,600.00");
    }

    @Test
    void takesADonationOnlyWithAReceipt() throws Exception {
        var fund = fund("DONATION");
        var form = post(fund + "/inflows")
                .param("key", NewId.next().toString())
                .param("amount", "4600")
                .param("day", today())
                .param("giverName", "区慈善会")
                .with(accounts.as(worker));
        assertThat(read(form).select("#receipt-error").text()).contains("票据");
    }

    @ParameterizedTest
    @CsvSource({"<html><script>alert(1)</script></html>, 不收", "%PDF-1.4 /JavaScript (x), 会自己运行"})
    void refusesAVoucherThatRuns(String content, String sentence) throws Exception {
        var fund = fund("COMMUNITY_INCENTIVE");
        inflow(fund, "100");
        var order = prepared(fund, "50");
        var page = Jsoup.parse(voucher(order, "发票.pdf", content));
        assertThat(page.select("#file-error").text()).contains(sentence);
    }

    @Test
    void takesWhatCameInAndWhatWasPaidOutAsSheets() throws Exception {
        var fund = fund("COMMUNITY_INCENTIVE");
        inflow(fund, "123.45");
        var order = prepared(fund, "23.40");
        voucher(order, "发票.pdf", "%PDF-1.4\n%%EOF");
        mvc.perform(pay(order)).andExpect(status().is3xxRedirection());
        assertThat(amounts("fund-inflows")).contains("123.45");
        assertThat(amounts("fund-payments")).contains("23.40").doesNotContain("123.45");
    }

    private List<String> amounts(String code) {
        var place = new PlaceKey(PLACE);
        var amounts = new ArrayList<String>();
        sheets.stream()
                .filter(sheet -> sheet.code().equals(code))
                .forEach(sheet -> sheet.export(
                        place, Scope.ofPublicPlace(place), row -> amounts.add(String.valueOf(row.value("amount")))));
        return amounts;
    }

    @Test
    void refundsAndReversesFromThePageOfTheMovement() throws Exception {
        var fund = fund("COMMUNITY_INCENTIVE");
        inflow(fund, "100");
        var order = prepared(fund, "60");
        voucher(order, "发票.pdf", "%PDF-1.4\n%%EOF");
        mvc.perform(pay(order)).andExpect(status().is3xxRedirection());
        var movement = read(get(order).with(accounts.as(worker)))
                .select("a[href*=/movements/]")
                .attr("href");
        assertThat(read(post(movement + "/refund")
                                .param("key", NewId.next().toString())
                                .param("amount", "61")
                                .param("day", today())
                                .param("why", "退货")
                                .with(accounts.as(payer)))
                        .select("#amount-error")
                        .text())
                .contains("退的比付的多");
        mvc.perform(post(movement + "/refund")
                        .param("key", NewId.next().toString())
                        .param("amount", "20")
                        .param("day", today())
                        .param("why", "退货")
                        .with(accounts.as(payer)))
                .andExpect(status().is3xxRedirection());
        var page = read(get(movement).with(accounts.as(payer)));
        assertThat(page.text()).contains("已经退回").contains("20.00");
        assertThat(page.select("form[action$=/reverse]")).isEmpty();
    }

    @Test
    void showsNothingOutsideOnesScopeAndNothingWithoutTheRight() throws Exception {
        var fund = fund("COMMUNITY_INCENTIVE");
        var other = "books-elsewhere" + SERIAL.incrementAndGet();
        accounts.with(other, "community_worker", new PlaceKey("510107009004"));
        mvc.perform(get(fund).with(accounts.as(other))).andExpect(status().isNotFound());
        mvc.perform(get(fund.replace(PLACE, "510107009004")).with(accounts.as(other)))
                .andExpect(status().isNotFound());
        var reader = "books-reader" + SERIAL.incrementAndGet();
        accounts.with(reader, "city_analyst", new PlaceKey("5101"));
        mvc.perform(get(fund + "/inflows/new").with(accounts.as(reader))).andExpect(status().isForbidden());
        mvc.perform(get("/p/5101/funds").with(accounts.as(reader))).andExpect(status().isOk());
    }

    private String fund(String nature) throws Exception {
        return redirected(post("/p/" + PLACE + "/funds")
                .param("nature", nature)
                .param("name", "资金" + SERIAL.incrementAndGet())
                .param("openedOn", "2026-01-01")
                .with(accounts.as(worker)));
    }

    private void inflow(String fund, String amount) throws Exception {
        mvc.perform(inflowForm(fund, amount)).andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder inflowForm(String fund, String amount) {
        return inflowForm(fund, amount, today());
    }

    private MockHttpServletRequestBuilder inflowForm(String fund, String amount, String day) {
        return post(fund + "/inflows")
                .param("key", NewId.next().toString())
                .param("amount", amount)
                .param("day", day)
                .param("giverName", "温江区财政")
                .param("giverKind", "DISTRICT")
                .with(accounts.as(worker));
    }

    private String prepared(String fund, String amount) throws Exception {
        return redirected(post(fund + "/payments")
                .param("key", NewId.next().toString())
                .param("what", "楼道扶手")
                .param("amount", amount)
                .param("purpose", "EQUIPMENT")
                .param("payeeName", "五金店")
                .param("decision", "院落议事会 6月18日")
                .param("voucher", "发票 001")
                .with(accounts.as(worker)));
    }

    private MockHttpServletRequestBuilder pay(String order) {
        return post(order + "/pay").param("version", "0").param("day", today()).with(accounts.as(payer));
    }

    private String voucher(String order, String name, String content) throws Exception {
        return mvc.perform(multipart(order + "/vouchers")
                        .file(new MockMultipartFile(
                                "file", name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)))
                        .with(accounts.as(worker)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    }

    private String redirected(RequestBuilder request) throws Exception {
        return Objects.requireNonNull(
                mvc.perform(request).andReturn().getResponse().getRedirectedUrl());
    }

    private Document read(RequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }
}
