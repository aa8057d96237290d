package org.yuanba.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

@CityTest
class SignInPageTests {

    private static final PlaceKey JIFU = new PlaceKey("510107009004");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.Turned clock;

    @BeforeEach
    void someoneToSignIn() {
        if (jdbc.sql("select count(*) from access_account").query(Long.class).single() == 0) {
            accounts.with("he.zhuren", "community_worker", JIFU);
        }
        jdbc.sql("delete from access_sign_in").update();
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void showsWhoeverIsNotSignedInWhereToSignInAndComesBackAfterwards() throws Exception {
        mvc.perform(get("/p/510107009004/overview"))
                .andExpect(redirectedUrl("/sign-in?to=%2Fp%2F510107009004%2Foverview"));
        var answer = signIn("he.zhuren", TestAccounts.PASSWORD, "/p/510107009004/overview");

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/p/510107009004/overview");
    }

    @Test
    void letsInByNameAndPassword() throws Exception {
        var session = session(signIn("he.zhuren", TestAccounts.PASSWORD, "/"));

        mvc.perform(get("/p/510107009004/overview").cookie(session)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {" he.zhuren ", "HE.ZHUREN", "ｈｅ．ｚｈｕｒｅｎ"})
    void readsTheNameAsItIsMeant(String typed) throws Exception {
        assertThat(signIn(typed, TestAccounts.PASSWORD, "/").getResponse().getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void saysTheSameWhetherTheAccountOrThePasswordIsWrong() throws Exception {
        var wrongPassword = signIn("he.zhuren", "Not-Right-1", "/");
        var noAccount = signIn("nobody.here", "Not-Right-1", "/");

        assertThat(wrongPassword.getResponse().getStatus()).isEqualTo(422);
        assertThat(sentence(wrongPassword)).isEqualTo(sentence(noAccount)).contains("账号或密码不对");
    }

    @Test
    void keepsTheNameThatWasTypedButNeverThePassword() throws Exception {
        var page = signIn("he.zhuren", "Not-Right-1", "/").getResponse().getContentAsString();

        assertThat(page).contains("value=\"he.zhuren\"").doesNotContain("Not-Right-1");
    }

    @Test
    void givesTheSessionANewIdOnceSomeoneIsIn() throws Exception {
        var before = session(signIn("he.zhuren", TestAccounts.PASSWORD, "/"));
        var again = mvc.perform(post("/sign-in")
                        .with(csrf())
                        .cookie(before)
                        .param("username", "he.zhuren")
                        .param("password", TestAccounts.PASSWORD))
                .andReturn();

        assertThat(session(again).getValue()).isNotEqualTo(before.getValue());
        mvc.perform(get("/p/510107009004/overview").cookie(before)).andExpect(status().is3xxRedirection());
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        mvc.perform(post("/sign-in").param("username", "he.zhuren").param("password", TestAccounts.PASSWORD))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/sign-out"
            })
    void leadsNowhereElseAfterSigningIn(String to) throws Exception {
        assertThat(signIn("he.zhuren", TestAccounts.PASSWORD, to).getResponse().getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void signsOut() throws Exception {
        var session = session(signIn("he.zhuren", TestAccounts.PASSWORD, "/"));
        mvc.perform(post("/sign-out").with(csrf()).cookie(session)).andExpect(redirectedUrl("/sign-in?out=1"));

        mvc.perform(get("/p/510107009004/overview").cookie(session)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/sign-in?out=1")).andExpect(content().string(org.hamcrest.Matchers.containsString("已经退出登录")));
    }

    private MvcResult signIn(String username, String password, String to) throws Exception {
        return mvc.perform(post("/sign-in")
                        .with(csrf())
                        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
                        .param("username", username)
                        .param("password", password)
                        .param("to", to))
                .andReturn();
    }

    private static Cookie session(MvcResult answer) {
        return Arrays.stream(answer.getResponse().getCookies())
                .filter(cookie -> cookie.getName().equals("YUANBA"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static String sentence(MvcResult answer) throws Exception {
        return org.jsoup.Jsoup.parse(answer.getResponse().getContentAsString())
                .select("#refused")
                .text();
    }
}
