package org.yuanba.access.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class KeysPageTests {

    private static final PlaceKey CHENGDU = new PlaceKey("5101");
    private static final PlaceKey WUHOU = new PlaceKey("510107");

    private static int count;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    private String machine = "";

    @BeforeEach
    void people() {
        if (accounts.isUnknown("secadmin")) {
            accounts.with("sysadmin", "system_admin", CHENGDU);
            accounts.with("secadmin", "security_admin", CHENGDU);
            accounts.with("audadmin", "audit_admin", CHENGDU);
            accounts.with("wuhou.sec", "security_admin", WUHOU);
            accounts.with("jinjiang.sec", "security_admin", new PlaceKey("510104"));
            accounts.with("worker", "community_worker", WUHOU);
        }
        machine = url(accounts.with("screen" + ++count, "data_reader", WUHOU).username());
    }

    @ParameterizedTest
    @CsvSource({"secadmin, 200", "wuhou.sec, 200", "jinjiang.sec, 404", "sysadmin, 403", "audadmin, 403", "worker, 403"
    })
    void leavesKeysToWhoeverGivesRightsThere(String who, int status) throws Exception {
        mvc.perform(get(machine + "/keys/new").with(accounts.as(who))).andExpect(status().is(status));
        mvc.perform(post(machine + "/keys").with(accounts.as(who)).param("label", "大屏"))
                .andExpect(status().is(status));
    }

    @Test
    void showsAKeyOnceAndItsBeginningAfterwards() throws Exception {
        var key = give("指标大屏").select("code.once").text();
        var page = page("secadmin", machine);

        assertThat(key).matches("yb_[a-z2-7]{52}");
        assertThat(page.select(".keys td").eachText())
                .anyMatch(cell -> cell.startsWith("指标大屏"))
                .contains(key.substring(0, 11) + "…");
        assertThat(page.html()).doesNotContain(key.substring(11));
    }

    @Test
    void letsNoBrowserKeepThePageWithTheKey() throws Exception {
        mvc.perform(post(machine + "/keys").with(accounts.as("secadmin")).param("label", "大屏"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void opensTheDataAndClosesItOnceTakenBack() throws Exception {
        var key = give("指标大屏").select("code.once").text();
        read(key, 200);
        var end = page("secadmin", machine).select("form[action$=/end]").last();
        mvc.perform(post(end == null ? "" : end.attr("action")).with(accounts.as("secadmin")))
                .andExpect(redirectedUrl(machine))
                .andExpect(flash().attribute("flash", "key.ended"));

        read(key, 401);
        assertThat(page("secadmin", machine).select(".keys tbody tr").text()).contains("已收回");
    }

    @ParameterizedTest
    @CsvSource({"label, ''", "lastDay, 2020-01-01", "lastDay, tomorrow", "perMinute, 0", "perMinute, many"})
    void saysBesideTheFieldWhatIsWrong(String field, String typed) throws Exception {
        var request = post(machine + "/keys").with(accounts.as("secadmin"));
        if (!field.equals("label")) {
            request.param("label", "大屏");
        }
        var page = Jsoup.parse(mvc.perform(request.param(field, typed))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#" + field + "-problem").text()).isNotBlank();
    }

    @Test
    void showsTheKeysToTheOtherAdministratorsWithoutButtons() throws Exception {
        give("指标大屏");

        assertThat(page("audadmin", machine).select(".keys tbody tr")).hasSize(1);
        assertThat(page("audadmin", machine).select(".keys form, .keys a")).isEmpty();
    }

    @Test
    void offersAMachineNoPasswordAndAPersonNoKeys() throws Exception {
        assertThat(page("secadmin", machine).select("form[action$=/password], form[action$=/codes]"))
                .isEmpty();
        assertThat(page("secadmin", url("worker")).select(".keys")).isEmpty();
        mvc.perform(post(url("worker") + "/keys").with(accounts.as("secadmin")).param("label", "大屏"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("只有接口账号能有密钥")));
    }

    @Test
    void opensAnInterfaceAccountWithoutAPassword() throws Exception {
        mvc.perform(post("/accounts")
                        .with(accounts.as("sysadmin"))
                        .param("username", "wall" + count)
                        .param("displayName", "大屏")
                        .param("kind", "INTERFACE"))
                .andExpect(redirectedUrl(url("wall" + count)))
                .andExpect(flash().attribute("flash", startsWith("account.interface-opened")));
        mvc.perform(post(url("wall" + count) + "/password").with(accounts.as("secadmin")))
                .andExpect(flash().attribute("refused", "account.interface-has-keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/keys/new", "/grants/new"})
    void speaksBothLanguagesWithoutAMissingSentence(String path) throws Exception {
        give("指标大屏");
        for (var language : new String[] {"zh", "en"}) {
            var page = mvc.perform(
                            get(machine + path).with(accounts.as("secadmin")).cookie(new Cookie("yb-lang", language)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Jsoup.parse(page).text()).doesNotContainPattern("\\[[a-z][a-zA-Z.-]+\\]");
        }
    }

    private void read(String key, int status) throws Exception {
        mvc.perform(get("/api/places/510107/compounds").header("Authorization", "Bearer " + key))
                .andExpect(status().is(status));
    }

    private Document give(String label) throws Exception {
        return Jsoup.parse(mvc.perform(
                        post(machine + "/keys").with(accounts.as("secadmin")).param("label", label))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private Document page(String who, String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(accounts.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String url(String username) {
        return "/accounts/" + accounts.named(username).account().value();
    }
}
