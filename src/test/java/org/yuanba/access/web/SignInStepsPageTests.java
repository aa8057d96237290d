package org.yuanba.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.NewAccount;
import org.yuanba.access.domain.AccountKeeping;
import org.yuanba.access.domain.Totp;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestClock;

@CityTest
class SignInStepsPageTests {

    private static final String PASSWORD = "Right-Word-1";
    private static final byte[] SECRET = "a secret of 20 bytes".getBytes(StandardCharsets.US_ASCII);
    private static final String JIFU = "/p/510107009004/overview";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountKeeping keeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock.Turned clock;

    private static int count;

    private String name = "";
    private AccountId account = new AccountId(new UUID(0, 1));
    private Cookies browser = new Cookies(null);

    @BeforeEach
    void someone() {
        name = "step" + ++count;
        account = open(name, AccountKind.STAFF);
        accounts.give(
                account,
                "community_worker",
                new PlaceKey("510107009004"),
                new DateRange(LocalDate.of(2026, 1, 1), null),
                Actor.system());
        browser = new Cookies(mvc);
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void opensNothingAfterThePasswordAlone() throws Exception {
        accounts.expectCodes(account, SECRET, Actor.system());

        assertThat(browser.signIn(name, PASSWORD)).isEqualTo("/sign-in/code");
        mvc.perform(get(JIFU).cookie(browser.session())).andExpect(status().is3xxRedirection());
        mvc.perform(get("/account").cookie(browser.session())).andExpect(status().is3xxRedirection());
    }

    @Test
    void letsInAfterTheCode() throws Exception {
        accounts.expectCodes(account, SECRET, Actor.system());
        browser.signIn(name, PASSWORD);

        assertThat(browser.submit("/sign-in/code", "code", code())).isEqualTo("/");
        mvc.perform(get(JIFU).cookie(browser.session())).andExpect(status().isOk());
    }

    @Test
    void saysBesideTheFieldThatACodeIsWrong() throws Exception {
        accounts.expectCodes(account, SECRET, Actor.system());
        browser.signIn(name, PASSWORD);

        assertThat(browser.submit("/sign-in/code", "code", "000000")).isEmpty();
        mvc.perform(get("/sign-in/code").cookie(browser.session()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("autocomplete=\"one-time-code\"")));
    }

    @Test
    void asksForANewPasswordAfterAReset() throws Exception {
        var once = keeping.reset(account, Actor.system());

        assertThat(browser.signIn(name, once)).isEqualTo("/sign-in/password");
        assertThat(browser.submit("/sign-in/password", "untilNow", once, "fresh", "weak", "again", "weak"))
                .isEmpty();
        assertThat(browser.submit(
                        "/sign-in/password", "untilNow", once, "fresh", "Other-Word-2", "again", "Other-Word-2"))
                .isEqualTo("/");
        mvc.perform(get(JIFU).cookie(browser.session())).andExpect(status().isOk());
    }

    @Test
    void setsCodesUpForAnAdministrator() throws Exception {
        open("adm" + count, AccountKind.SYSTEM_ADMIN);

        assertThat(browser.signIn("adm" + count, PASSWORD)).isEqualTo("/sign-in/enrol");
        var page = Jsoup.parse(mvc.perform(get("/sign-in/enrol").cookie(browser.session()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("svg.qr path").attr("d")).startsWith("M");
        assertThat(page.select("code.secret").text()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(browser.submit("/sign-in/enrol", "code", "000000")).isEmpty();
    }

    @Test
    void keepsTheSameSecretWhileItWaits() throws Exception {
        open("adm" + count, AccountKind.AUDIT_ADMIN);
        browser.signIn("adm" + count, PASSWORD);

        assertThat(secretShown()).isEqualTo(secretShown());
    }

    @Test
    void asksForCodesWhereTheRoleWantsThem() throws Exception {
        jdbc.sql("update access_role set second_factor = true where code = 'community_worker'")
                .update();
        try {
            assertThat(browser.signIn(name, PASSWORD)).isEqualTo("/sign-in/enrol");
        } finally {
            jdbc.sql("update access_role set second_factor = false where code = 'community_worker'")
                    .update();
        }
    }

    @Test
    void leadsWhoeverOpensAStepTooEarlyToTheBeginning() throws Exception {
        for (var step : new String[] {"/sign-in/code", "/sign-in/password", "/sign-in/enrol"}) {
            mvc.perform(get(step)).andExpect(redirectedUrl("/sign-in"));
        }
    }

    @Test
    void endsASessionAfterThirtyMinutesWithoutUse() throws Exception {
        browser.signIn(name, PASSWORD);
        clock.advance(Duration.ofMinutes(29));
        mvc.perform(get(JIFU).cookie(browser.session())).andExpect(status().isOk());
        clock.advance(Duration.ofMinutes(29));
        mvc.perform(get(JIFU).cookie(browser.session())).andExpect(status().isOk());
        clock.advance(Duration.ofMinutes(31));
        mvc.perform(get(JIFU).cookie(browser.session())).andExpect(status().is3xxRedirection());
    }

    @Test
    void writesTheSessionOnceAMinuteAtMost() throws Exception {
        browser.signIn(name, PASSWORD);
        mvc.perform(get(JIFU).cookie(browser.session()));
        var before = lastSeen();
        mvc.perform(get(JIFU).cookie(browser.session()));
        assertThat(lastSeen()).isEqualTo(before);
        clock.advance(Duration.ofSeconds(61));
        mvc.perform(get(JIFU).cookie(browser.session()));
        assertThat(lastSeen()).isNotEqualTo(before);
    }

    @Test
    void keepsOnlyAHashOfWhatTheCookieHolds() throws Exception {
        browser.signIn(name, PASSWORD);

        assertThat(jdbc.sql("""
                        select count(*) from public.access_session
                        where id_hash = sha256(cast(:cookie as bytea)) and account = :account
                        """)
                        .param("cookie", browser.session().getValue())
                        .param("account", account.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void endsSessionsWhenAnAccountIsDisabled() throws Exception {
        browser.signIn(name, PASSWORD);
        keeping.disable(account, Actor.system());

        mvc.perform(get(JIFU).cookie(browser.session())).andExpect(status().is3xxRedirection());
    }

    private Timestamp lastSeen() {
        return jdbc.sql("select last_seen_at from public.access_session where account = ?")
                .param(account.value())
                .query(Timestamp.class)
                .single();
    }

    private String secretShown() throws Exception {
        return Jsoup.parse(mvc.perform(get("/sign-in/enrol").cookie(browser.session()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("code.secret")
                .text();
    }

    private AccountId open(String username, AccountKind kind) {
        return accounts.open(new NewAccount(username, "某人", kind, PASSWORD, false), Actor.system());
    }

    private String code() {
        return Totp.code(SECRET, Totp.stepAt(clock.instant()));
    }
}
