package org.yuanba.place.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanba.access.Actor;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.place.redraw.TestEditions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class RedrawPageTests {

    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    CompoundOpening opening;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openAccounts() {
        if (accounts.isUnknown("system")) {
            accounts.with("system", "system_admin", new PlaceKey("5101"));
            accounts.with("worker", "community_worker", new PlaceKey("510107009004"));
        }
    }

    @Test
    void showsWhatANewerEditionChangesAndAppliesItOnConfirmation() throws Exception {
        var file = TestEditions.current(jdbc)
                .rename("510107009002", "沙堰新社区居委会")
                .add("510107009099", "晋兴社区居委会")
                .file();
        var page = Objects.requireNonNull(upload(file.getBytes(StandardCharsets.UTF_8), "newer.csv")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        var shown = mvc.perform(get(page).with(admin()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("沙堰新社区居委会"),
                                containsString("晋兴社区居委会"),
                                containsString("510107009099"),
                                containsString("改这 2 处"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(post(page + "/apply").param("shown", shown(shown)).with(admin()))
                .andExpect(redirectedUrl(page));

        mvc.perform(get(page).with(admin())).andExpect(content().string(containsString("没有要改的")));
        mvc.perform(get("/p/510107009099/overview").with(accounts.as("system"))).andExpect(status().isOk());
    }

    @Test
    void saysInBothLanguagesOnWhichLineAFileIsWrong() throws Exception {
        var wrong =
                "code,level,name,parent\n51,province,四川省,\n510107,district,武侯区,5101\n51010700900,street,晋阳街道,510107\n";
        upload(wrong.getBytes(StandardCharsets.UTF_8), "wrong.csv")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("第 4 行"), containsString("11 位"))));
        mvc.perform(multipart("/places/editions")
                        .file(new MockMultipartFile(
                                "file", "wrong.csv", "text/csv", wrong.getBytes(StandardCharsets.UTF_8)))
                        .cookie(new Cookie("yb-lang", "en"))
                        .with(admin()))
                .andExpect(content().string(containsString("11 digits")));
        upload(wrong.getBytes(Charset.forName("GB18030")), "gbk.csv")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("GB18030")));
        upload(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "cut.csv.gz")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("读不到底")));
        assertThat(jdbc.sql("select count(*) from public.division_edition where source in ('wrong.csv', 'gbk.csv')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesToEndACommunityWithCompoundsUntilItIsSaidWhereTheyGo() throws Exception {
        opening.open(new PlaceKey("510107010009"), Ledgers.yuyuan(), Ledgers.EVERYWHERE, Actor.system());
        var file = TestEditions.current(jdbc).remove("510107010009").file();
        var page = Objects.requireNonNull(upload(file.getBytes(StandardCharsets.UTF_8), "ends.csv")
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        mvc.perform(get(page).with(admin()))
                .andExpect(content()
                        .string(allOf(
                                containsString("龙腾社区居委会"),
                                containsString("1 个院落"),
                                not(containsString("name=\"shown\"")))));
        mvc.perform(post(page).param("said", "510107010009,510107010010").with(admin()))
                .andExpect(content().string(allOf(containsString("并入"), containsString("name=\"shown\""))));
        mvc.perform(post(page + "/apply").param("shown", "0").with(admin())).andExpect(status().isConflict());
    }

    @Test
    void movesAStreetUnderANewZoneAndSaysFirstWhatGoesWithIt() throws Exception {
        opening.open(new PlaceKey("510107064001"), Ledgers.yuyuan(), Ledgers.EVERYWHERE, Actor.system());
        var query = "?to=&zoneKey=510191&zoneName=高新区";
        var shown = mvc.perform(get("/p/510107064/redraw" + query).with(admin()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("510191064"), containsString("1 块公示栏"), containsString("移动桂溪街道"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(post("/p/510107064/redraw")
                        .param("to", "")
                        .param("zoneKey", "510191")
                        .param("zoneName", "高新区")
                        .param("shown", shown(shown))
                        .with(admin()))
                .andExpect(redirectedUrl("/p/510191064/redraw"));
        mvc.perform(get("/p/510191064/redraw").with(admin()))
                .andExpect(content().string(allOf(containsString("桂溪街道"), containsString("高新区"))));
    }

    @Test
    void isNoPageForWhoeverMayNotRedraw() throws Exception {
        mvc.perform(get("/places/editions").with(accounts.as("worker"))).andExpect(status().isForbidden());
        mvc.perform(get("/p/510107009004/redraw").with(accounts.as("worker"))).andExpect(status().isForbidden());
    }

    private ResultActions upload(byte[] bytes, String name) throws Exception {
        return mvc.perform(multipart("/places/editions")
                .file(new MockMultipartFile("file", name, "text/csv", bytes))
                .with(admin()));
    }

    private RequestPostProcessor admin() {
        return accounts.as("system");
    }

    private static String shown(String page) {
        var found = SHOWN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
