package org.yuanba.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class MyAccountPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    private static int count;

    private String name = "";
    private Cookies here = new Cookies(null);
    private Cookies elsewhere = new Cookies(null);

    @BeforeEach
    void someoneSignedInTwice() throws Exception {
        name = "me" + ++count;
        accounts.with(name, "community_worker", new PlaceKey("510107009004"));
        here = new Cookies(mvc);
        elsewhere = new Cookies(mvc);
        here.signIn(name, TestAccounts.PASSWORD);
        elsewhere.signIn(name, TestAccounts.PASSWORD);
    }

    @Test
    void showsWhereOneIsSignedInAndWhichOneThisIs() throws Exception {
        var page = page();

        assertThat(page.select("ul.rows li")).hasSize(2);
        assertThat(page.select("ul.rows li .st.info")).hasSize(1);
    }

    @Test
    void showsWhatOneMaySeeAndDo() throws Exception {
        assertThat(page().select("details.right").text()).contains("社区工作者", "吉福社区", "看地点");
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() throws Exception {
        assertThat(here.submit(
                        "/account/password",
                        "untilNow",
                        TestAccounts.PASSWORD,
                        "fresh",
                        "Other-Word-2",
                        "again",
                        "Other-Word-2"))
                .isEqualTo("/account");

        mvc.perform(get("/account").cookie(here.session())).andExpect(status().isOk());
        mvc.perform(get("/account").cookie(elsewhere.session())).andExpect(status().is3xxRedirection());
    }

    @Test
    void staysWhenThePasswordIsRefused() throws Exception {
        assertThat(here.submit("/account/password", "untilNow", "x", "fresh", "y", "again", "z"))
                .isEmpty();
        mvc.perform(get("/account").cookie(elsewhere.session())).andExpect(status().isOk());
    }

    @Test
    void signsOutEverywhere() throws Exception {
        assertThat(here.submit("/account/sign-out-everywhere")).isEqualTo("/sign-in?out=1");

        mvc.perform(get("/account").cookie(here.session())).andExpect(status().is3xxRedirection());
        mvc.perform(get("/account").cookie(elsewhere.session())).andExpect(status().is3xxRedirection());
    }

    @Test
    void turnsCodesOnOnlyAfterARightOne() throws Exception {
        here.submit("/account/codes");
        assertThat(page().select("svg.qr")).hasSize(1);
        assertThat(here.submit("/account/codes/confirm", "code", "000000")).isEmpty();

        assertThat(new Cookies(mvc).signIn(name, TestAccounts.PASSWORD)).isEqualTo("/");
    }

    private Document page() throws Exception {
        return Jsoup.parse(mvc.perform(get("/account").cookie(here.session()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
