package org.yuanba.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.access.Actors;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class AccountsPageTests {

    private static final PlaceKey CHENGDU = new PlaceKey("5101");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        if (jdbc.sql("select count(*) from access_account").query(Long.class).single() == 0) {
            accounts.with("sysadmin", "system_admin", CHENGDU);
            accounts.with("secadmin", "security_admin", CHENGDU);
            accounts.with("audadmin", "audit_admin", CHENGDU);
            accounts.with("wuhou.sec", "security_admin", new PlaceKey("510107"));
            accounts.with("worker", "community_worker", new PlaceKey("510107009004"));
            accounts.with("guidong", "community_worker", new PlaceKey("510114008017"));
            accounts.with("street", "street_officer", new PlaceKey("510107009"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "worker, /accounts, 403",
        "worker, /accounts/new, 403",
        "worker, /roles, 403",
        "worker, /p/510107009004/access, 403",
        "worker, /p/510114008017/access, 404",
        "sysadmin, /accounts, 200",
        "sysadmin, /accounts/new, 200",
        "sysadmin, /roles, 200",
        "sysadmin, /roles/street_officer, 403",
        "sysadmin, /p/5101/access, 403",
        "secadmin, /accounts, 200",
        "secadmin, /accounts/new, 403",
        "secadmin, /roles/street_officer, 200",
        "secadmin, /p/510107009004/access, 200",
        "secadmin, /roles/no_such_role, 404",
        "audadmin, /accounts, 200",
        "audadmin, /accounts/new, 403",
        "audadmin, /roles, 200",
        "audadmin, /roles/street_officer, 403",
        "audadmin, /p/5101/access, 200",
        "wuhou.sec, /roles/street_officer, 404",
        "street, /p/510107009004/access, 200"
    })
    void opensToWhomItConcerns(String who, String path, int status) throws Exception {
        mvc.perform(get(path).with(accounts.as(who))).andExpect(status().is(status));
    }

    @ParameterizedTest
    @CsvSource({
        "secadmin, name", "secadmin, disable", "secadmin, enable", "sysadmin, password", "sysadmin, codes",
        "sysadmin, grants", "audadmin, name", "audadmin, disable", "audadmin, password", "audadmin, grants"
    })
    void keepsTheAdministratorsOutOfEachOthersWork(String who, String verb) throws Exception {
        mvc.perform(post(url("worker") + "/" + verb).with(accounts.as(who)).param("displayName", "甲"))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({"/accounts", "/accounts/new", "/roles", "/account"})
    void speaksBothLanguagesWithoutAMissingSentence(String path) throws Exception {
        for (var language : new String[] {"zh", "en"}) {
            var page = mvc.perform(get(path).with(accounts.as("sysadmin")).cookie(new Cookie("yb-lang", language)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Jsoup.parse(page).text()).doesNotContainPattern("\\[[a-z][a-zA-Z.-]+\\]");
        }
    }

    @Test
    void showsASecurityAdministratorOfADistrictItsOwnAccounts() throws Exception {
        var names =
                page("wuhou.sec", "/accounts").select("tbody td:nth-child(2)").eachText();

        assertThat(names).contains("worker", "street", "wuhou.sec").doesNotContain("guidong", "secadmin");
    }

    @Test
    void hidesAnAccountOfAnotherDistrict() throws Exception {
        mvc.perform(get(url("guidong")).with(accounts.as("wuhou.sec"))).andExpect(status().isNotFound());
        mvc.perform(post(url("guidong") + "/password").with(accounts.as("wuhou.sec")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/accounts/" + UUID.randomUUID()).with(accounts.as("secadmin")))
                .andExpect(status().isNotFound());
    }

    @Test
    void findsAnAccountByPartOfItsName() throws Exception {
        assertThat(page("secadmin", "/accounts?words=GUID").select("tbody tr")).hasSize(1);
        assertThat(page("secadmin", "/accounts?words=%25").select("tbody tr")).isEmpty();
    }

    @Test
    void opensAnAccountAndShowsItsPasswordOnce() throws Exception {
        var page = Jsoup.parse(mvc.perform(post("/accounts")
                        .with(accounts.as("sysadmin"))
                        .param("username", "new.one")
                        .param("displayName", "新来的")
                        .param("kind", "STAFF"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("code.once").text()).matches("(\\w{4}-){3}\\w{4}");
        assertThat(actors.named("new.one").orElseThrow().grants()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "worker, 甲, username",
        "x, 甲, username",
        "Big, 甲, username",
        "'a b', 甲, username",
        "fine.name, '', displayName"
    })
    void saysBesideTheFieldWhyAnAccountCannotBeOpened(String username, String name, String field) throws Exception {
        mvc.perform(post("/accounts")
                        .with(accounts.as("sysadmin"))
                        .param("username", username)
                        .param("displayName", name)
                        .param("kind", "STAFF"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"" + field + "-problem\"")))
                .andExpect(content().string(containsString("value=\"" + username + "\"")));
    }

    @Test
    void givesARightFromThePage() throws Exception {
        mvc.perform(post(url("street") + "/grants")
                        .with(accounts.as("secadmin"))
                        .param("role", "community_worker")
                        .param("place", "510107010010")
                        .param("last", "2030-12-31"))
                .andExpect(redirectedUrl(url("street")));

        assertThat(page("secadmin", url("street")).select("tbody").text())
                .contains("社区工作者", "510107010010", "2030年12月31日", "secadmin");
    }

    @Test
    void findsPlacesToGiveARightAt() throws Exception {
        var found = page("secadmin", url("worker") + "/grants/new?find=吉福");

        assertThat(found.select("input[name=place]").eachAttr("value")).contains("510107009004");
        assertThat(page("wuhou.sec", url("worker") + "/grants/new?find=桂东").select("input[name=place]"))
                .isEmpty();
    }

    @Test
    void keepsWhatWasChosenWhenSomethingIsMissing() throws Exception {
        mvc.perform(post(url("worker") + "/grants")
                        .with(accounts.as("secadmin"))
                        .param("find", "吉福")
                        .param("place", "510107009004")
                        .param("last", "soon"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"role-problem\"")))
                .andExpect(content().string(containsString("id=\"last-problem\"")))
                .andExpect(content().string(containsString("value=\"soon\"")));
    }

    @Test
    void answersNotFoundForAPlaceOutsideTheGiversOwn() throws Exception {
        mvc.perform(post(url("worker") + "/grants")
                        .with(accounts.as("wuhou.sec"))
                        .param("role", "community_worker")
                        .param("place", "510114008017"))
                .andExpect(status().isNotFound());
    }

    @Test
    void offersNoRightsToOneself() throws Exception {
        mvc.perform(get(url("secadmin")).with(accounts.as("secadmin")))
                .andExpect(content().string(not(containsString("/grants/new"))))
                .andExpect(content().string(not(containsString("/end\""))));
        mvc.perform(post(url("secadmin") + "/password").with(accounts.as("secadmin")))
                .andExpect(redirectedUrl(url("secadmin")))
                .andExpect(flash().attribute("refused", "account.reset-own"));
    }

    @Test
    void refusesToDisableOneself() throws Exception {
        mvc.perform(post(url("sysadmin") + "/disable").with(accounts.as("sysadmin")))
                .andExpect(flash().attribute("refused", "account.not-yourself"));
    }

    @Test
    void explainsWhoSeesAPlaceAndWhy() throws Exception {
        var page = page("audadmin", "/p/510107009004/access");

        assertThat(page.select("tbody tr td:first-child").eachText())
                .anyMatch(who -> who.contains("worker"))
                .anyMatch(who -> who.contains("street"))
                .anyMatch(who -> who.contains("wuhou.sec"))
                .noneMatch(who -> who.contains("guidong"));
        assertThat(page.select("tbody").text()).contains("街道干部", "看地点");
    }

    @Test
    void changesARoleFromThePage() throws Exception {
        mvc.perform(post("/roles/finance_auditor")
                        .with(accounts.as("secadmin"))
                        .param("permissions", "place:view", "access:explain")
                        .param("secondFactor", "true"))
                .andExpect(redirectedUrl("/roles"));

        assertThat(page("secadmin", "/roles/finance_auditor")
                        .select("input[name=permissions][checked]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder("place:view", "access:explain");
    }

    @Test
    void takesEveryTickAway() throws Exception {
        mvc.perform(post("/roles/city_analyst").with(accounts.as("secadmin"))).andExpect(redirectedUrl("/roles"));

        assertThat(page("secadmin", "/roles/city_analyst").select("input[checked]"))
                .isEmpty();
    }

    @Test
    void saysWhichNumberOfTheSignInRulesIsOutside() throws Exception {
        mvc.perform(post("/access-rules")
                        .with(accounts.as("secadmin"))
                        .param("lockAfter", "5")
                        .param("lockMinutes", "1")
                        .param("passwordDays", "90")
                        .param("idleMinutes", "30"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"lockMinutes-problem\"")));
    }

    private Document page(String who, String path) throws Exception {
        return Jsoup.parse(mvc.perform(
                        get(URI.create(path.replace("吉福", "%E5%90%89%E7%A6%8F").replace("桂东", "%E6%A1%82%E4%B8%9C")))
                                .with(accounts.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String url(String username) {
        return "/accounts/" + accounts.named(username).account().value();
    }
}
