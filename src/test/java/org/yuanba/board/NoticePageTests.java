package org.yuanba.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.board.notice.DayKind;
import org.yuanba.board.notice.NoticeDrafting;
import org.yuanba.board.notice.NoticeKind;
import org.yuanba.board.notice.NoticePublishing;
import org.yuanba.board.notice.NoticeText;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

/** Notices on screens: the public page, the desk, what one says and what is answered. */
@CityTest
class NoticePageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ShortCodes codes;

    @Autowired
    NoticeDrafting drafting;

    @Autowired
    NoticePublishing publishing;

    @Autowired
    TestAccounts accounts;

    private String worker = "";
    private String board = "";
    private String desk = "";
    private PlaceKey yard = COMMUNITY;

    @BeforeEach
    void aYardWithAWorker() {
        yard = TestYards.open(jdbc, COMMUNITY, "玉苑小区");
        worker = "worker" + SERIAL.incrementAndGet();
        accounts.with(worker, "community_worker", COMMUNITY);
        board = codes.of(yard).path();
        desk = "/p/" + yard + "/board";
    }

    @Test
    void standsOnTheBoardWithItsEndAndTwoButtons() throws Exception {
        var id = published(NoticeKind.PUBLIC_NOTICE, "中选结果");
        var item = read(get(board)).select("#notices .item").first();
        assertThat(item.select("h3").text()).isEqualTo("中选结果");
        assertThat(item.select(".due").text()).contains("24:00 截止，还有");
        assertThat(item.select("a.btn").eachAttr("href"))
                .containsExactly(board + "/notices/" + id, board + "/notices/" + id + "#say");
    }

    @Test
    void saysThatAYardSetItsOwnPeriod() throws Exception {
        var id = published(NoticeKind.PUBLIC_NOTICE, "中选结果");
        assertThat(read(get(board + "/notices/" + id)).text()).contains("这是本院自己定的期限，还没有登记依据");
    }

    @Test
    void offersNoFormForADisclosure() throws Exception {
        var id = published(NoticeKind.DISCLOSURE, "公共收益");
        assertThat(read(get(board + "/notices/" + id)).select("form.say")).isEmpty();
        assertThat(read(get(board)).select("#notices").text()).contains("只公开，不设意见期");
    }

    @Test
    void isNotReadBeforeItIsPublished() throws Exception {
        var id = drafting.write(yard, text(NoticeKind.PUBLIC_NOTICE, "草稿"), null, accounts.named(worker));
        mvc.perform(get(board + "/notices/" + id)).andExpect(status().isNotFound());
        assertThat(read(get(board)).select("#notices")).isEmpty();
    }

    @Test
    void isNotReadFromAnotherBoard() throws Exception {
        var id = published(NoticeKind.PUBLIC_NOTICE, "中选结果");
        var other = codes.of(TestYards.open(jdbc, COMMUNITY, "别的院")).path();
        mvc.perform(get(other + "/notices/" + id)).andExpect(status().isNotFound());
    }

    @Test
    void takesAnObjectionWithoutSignInAndGivesANumber() throws Exception {
        var id = published(NoticeKind.PUBLIC_NOTICE, "中选结果");
        var result = mvc.perform(post(board + "/notices/" + id).param("said", "长椅挡路"))
                .andExpect(status().isFound())
                .andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getHeaders("Set-Cookie")).isEmpty();
        var receipt = read(get(result.getResponse().getRedirectedUrl()));
        assertThat(receipt.select(".receipt").text()).contains("收到了，您的编号是");
        assertThat(read(get(board + "/notices/" + id)).text()).contains("收到 1 条意见，答复了 0 条");
    }

    @Test
    void keepsWhatWasTypedWhenAnObjectionIsRefused() throws Exception {
        var id = published(NoticeKind.PUBLIC_NOTICE, "中选结果");
        var page = Jsoup.parse(
                mvc.perform(post(board + "/notices/" + id).param("said", "  ").param("contact", "3栋"))
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page.select("#said-error").text()).contains("请写下您的意见");
        assertThat(page.select("#contact").attr("value")).isEqualTo("3栋");
    }

    @Test
    void throwsAwayWhatARobotFillsIn() throws Exception {
        var id = published(NoticeKind.PUBLIC_NOTICE, "中选结果");
        mvc.perform(post(board + "/notices/" + id).param("said", "buy").param("website", "http://x"))
                .andExpect(status().isFound());
        assertThat(read(get(board + "/notices/" + id)).text()).doesNotContain("收到 1 条意见");
    }

    @Test
    void holdsOffWhoSendsTooMuchFromOneAddress() throws Exception {
        var id = published(NoticeKind.PUBLIC_NOTICE, "中选结果");
        int status = 0;
        for (int i = 0; i < 11; i++) {
            status = mvc.perform(post(board + "/notices/" + id)
                            .param("said", "第" + i)
                            .with(request -> {
                                request.setRemoteAddr("10.9.9.9");
                                return request;
                            }))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }
        assertThat(status).isEqualTo(422);
    }

    @Test
    void showsTheAnswerToWhoeverHasTheNumberAlone() throws Exception {
        var id = published(NoticeKind.PUBLIC_NOTICE, "中选结果");
        var url = mvc.perform(post(board + "/notices/" + id).param("said", "长椅挡路"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var objection = jdbc.sql("select id from board_objection where notice = ?")
                .param(id.value())
                .query(String.class)
                .single();
        mvc.perform(post(desk + "/notices/" + id + "/objections/" + objection + "/answer")
                        .param("answer", "挪到花台边了")
                        .with(accounts.as(worker)))
                .andExpect(status().isFound());
        assertThat(read(get(url)).text()).contains("挪到花台边了");
        assertThat(read(get(board + "/notices/" + id)).text()).doesNotContain("挪到花台边了");
        assertThat(read(get(board + "/answers?number=33333333")).text()).contains("没有找到编号");
    }

    @Test
    void isWrittenReadOverAndPublishedAtTheDesk() throws Exception {
        var url = mvc.perform(post(desk + "/notices")
                        .param("kind", "PUBLIC_NOTICE")
                        .param("title", "修雨棚")
                        .param("body", "下周一开工。")
                        .param("contactName", "王师傅")
                        .param("contactPhone", "02855500126")
                        .param("days", "5")
                        .param("version", "0")
                        .with(accounts.as(worker)))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(readAs(get(url)).text()).contains("今天发布的话").contains("028-5550 0126");
        mvc.perform(post(url + "/publish").with(accounts.as(worker))).andExpect(status().isFound());
        assertThat(read(get(board)).select("#notices h3").text()).isEqualTo("修雨棚");
    }

    @Test
    void saysBesideTheFieldWhatIsMissing() throws Exception {
        var page = readAs(
                post(desk + "/notices").param("title", "").param("body", "内容").param("days", "x"));
        assertThat(page.select("#title-error").text()).contains("请写标题");
        assertThat(page.select("#days-error").text()).contains("1 到 365");
        assertThat(page.select("[data-error-summary] a").eachAttr("href")).contains("#title", "#days");
        assertThat(page.select("#body").text()).isEqualTo("内容");
    }

    @Test
    void showsBesideTheDraftWhatMustNotBePublished() throws Exception {
        var id = drafting.write(
                yard,
                new NoticeText(NoticeKind.DISCLOSURE, "领钥匙", "张三 13812345678 来领。", null, null, null, null, null),
                null,
                accounts.named(worker));
        var page = readAs(get(desk + "/notices/" + id));
        assertThat(page.select(".note.bad").text()).contains("像手机号");
        assertThat(page.select("form[action$=publish] button").attr("aria-disabled"))
                .isEqualTo("true");
        var refused = readAs(post(desk + "/notices/" + id + "/publish").param("officePhones", "true"));
        assertThat(refused.text()).contains("处不能公开的内容");
    }

    @Test
    void changesTheDutyPhoneAtTheDeskAndRefusesWhatIsNone() throws Exception {
        mvc.perform(post(desk + "/duty")
                        .param("phone", "02855500126")
                        .param("room", "大门口")
                        .with(accounts.as(worker)))
                .andExpect(status().isFound());
        assertThat(read(get(board)).text()).contains("028-5550 0126").contains("大门口");
        assertThat(readAs(post(desk + "/duty").param("phone", "打我"))
                        .select(".error")
                        .text())
                .contains("请写一个打得通的电话");
    }

    @Test
    void givesTheFileOfAPublishedNoticeToAnyone() throws Exception {
        var id = drafting.write(yard, text(NoticeKind.PUBLIC_NOTICE, "带附件"), null, accounts.named(worker));
        var pdf = new MockMultipartFile("file", "预算.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes());
        mvc.perform(multipart(desk + "/notices/" + id + "/files").file(pdf).with(accounts.as(worker)))
                .andExpect(status().isFound());
        var file = readAs(get(desk + "/notices/" + id)).select(".board-files a").attr("href");
        mvc.perform(get(file)).andExpect(status().isNotFound());
        mvc.perform(get(file).with(accounts.as(worker))).andExpect(status().isOk());
        publishing.publish(id, false, Scope.ofPublicPlace(yard), accounts.named(worker));
        var answer =
                mvc.perform(get(file)).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(read(get(board + "/notices/" + id)).select(".files a").text())
                .contains("预算.pdf");
    }

    @Test
    void keepsTheFilesItWasPublishedWith() throws Exception {
        var id = published(NoticeKind.PUBLIC_NOTICE, "发布了");
        var pdf = new MockMultipartFile("file", "预算.pdf", "application/pdf", "%PDF-1.4".getBytes());
        var page = Jsoup.parse(mvc.perform(
                        multipart(desk + "/notices/" + id + "/files").file(pdf).with(accounts.as(worker)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.text()).contains("已经发布的不能再改");
    }

    @Test
    void isClosedToWhoHasNoRightThere() throws Exception {
        accounts.with("stranger" + worker, "community_worker", new PlaceKey("510114008017"));
        mvc.perform(get(desk).with(accounts.as("stranger" + worker))).andExpect(status().isNotFound());
        accounts.with("analyst" + worker, "city_analyst", new PlaceKey("5101"));
        mvc.perform(get(desk).with(accounts.as("analyst" + worker))).andExpect(status().isOk());
        mvc.perform(post(desk + "/duty").with(accounts.as("analyst" + worker))).andExpect(status().isForbidden());
    }

    @Test
    void putsTheDarkCardBesideTheOverview() throws Exception {
        assertThat(readAs(get("/p/" + yard + "/overview")).select(".board-card").text())
                .contains(codes.of(yard).value())
                .contains("试用");
    }

    @Test
    void printsOneSheetThatSaysItsVersion() throws Exception {
        published(NoticeKind.PUBLIC_NOTICE, "中选结果");
        var sheet = read(get(board + "/sheet?size=a4"));
        assertThat(sheet.select("header b").text()).startsWith("第 1 版");
        assertThat(sheet.select("svg.qr")).isEmpty();
        assertThat(sheet.select(".trial").text()).isEqualTo("试用");
        assertThat(read(get(board + "?v=1")).select(".paper-note").text()).contains("是最新的");
        published(NoticeKind.DISCLOSURE, "公共收益");
        assertThat(read(get(board + "/sheet?size=a3")).select("header b").text())
                .startsWith("第 2 版");
        assertThat(read(get(board + "?v=1")).select(".paper-note").text()).contains("您看的纸是第 1 版，已经换成第 2 版");
        assertThat(read(get(board + "?v=77")).select(".paper-note").text()).contains("没有找到第 77 版");
    }

    @Test
    void keepsTheVersionWhileNothingPrintedChanges() throws Exception {
        read(get(board));
        read(get(board).cookie(new Cookie("yb-lang", "en")));
        read(get(board).cookie(new Cookie("yb-elder", "1")));
        assertThat(read(get(board + "/sheet")).select("header b").text()).startsWith("第 1 版");
    }

    @Test
    void entersRulesThatAnotherPersonSignsOff() throws Exception {
        var street = "street" + worker;
        accounts.with(street, "street_officer", new PlaceKey("510107009"));
        mvc.perform(post("/notice-rules")
                        .param("place", "510107009")
                        .param("title", "小额工程")
                        .param("minDays", "7")
                        .param("source", "某文件第三条")
                        .with(accounts.as(street)))
                .andExpect(status().isFound());
        var page = Jsoup.parse(mvc.perform(get("/notice-rules").with(accounts.as(street)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.text()).contains("等人核对");
        assertThat(page.select("form[action$=sign-off]")).isEmpty();
    }

    @Test
    void speaksBothLanguagesOnEveryPage() throws Exception {
        var id = published(NoticeKind.PUBLIC_NOTICE, "中选结果");
        for (var url :
                new String[] {board, board + "/notices/" + id, board + "/answers", board + "/sheet", board + "/poster"
                }) {
            assertThat(mvc.perform(get(url).cookie(new Cookie("yb-lang", "en")))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .doesNotContainPattern("\\[(board|notice|objection|rule)\\.");
        }
        for (var url : new String[] {desk, desk + "/notices/new", desk + "/notices/" + id}) {
            for (var lang : new String[] {"zh", "en"}) {
                assertThat(mvc.perform(get(url).cookie(new Cookie("yb-lang", lang))
                                        .with(accounts.as(worker)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .doesNotContainPattern("\\[(board|notice|objection|rule)\\.");
            }
        }
    }

    private NoticeId published(NoticeKind kind, String title) {
        var by = accounts.named(worker);
        var id = drafting.write(yard, text(kind, title), null, by);
        publishing.publish(id, false, Scope.ofPublicPlace(yard), by);
        return id;
    }

    private static NoticeText text(NoticeKind kind, String title) {
        return kind == NoticeKind.DISCLOSURE
                ? new NoticeText(kind, title, "收 6,240.00 元。", null, null, null, null, null)
                : new NoticeText(kind, title, "长椅 6 张。", "王师傅", "028-5550 0126", null, 7, DayKind.CALENDAR);
    }

    private Document read(RequestBuilder asked) throws Exception {
        return Jsoup.parse(mvc.perform(asked)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Document readAs(org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> asked)
            throws Exception {
        return read(asked.with(accounts.as(worker)));
    }
}
