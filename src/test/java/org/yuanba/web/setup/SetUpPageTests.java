package org.yuanba.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yuanba.access.SetUpLink;
import org.yuanba.ops.database.Credentials;
import org.yuanba.testing.TestServer;

/** The first start, on a database with nothing in it; the tests follow each other like the first day does. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpPageTests {

    private static final Credentials EMPTY = TestServer.empty();
    private static String token = "";

    @Autowired
    MockMvc mvc;

    @Autowired
    SetUpLink link;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void onAnEmptyDatabase(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", EMPTY::url);
        properties.add("spring.datasource.username", EMPTY::user);
        properties.add("spring.datasource.password", EMPTY::password);
        properties.add("yuanba.data", () -> "target/test-data");
    }

    @AfterAll
    static void removeTheDatabase() {
        TestServer.drop(EMPTY);
    }

    @Test
    @Order(1)
    void saysOnEveryPageWhereToBegin() throws Exception {
        for (var path : new String[] {"/", "/sign-in", "/p/5101/overview"}) {
            mvc.perform(get(path)).andExpect(forwardedUrl("/set-up/"));
        }
        assertThat(page("/set-up/").select("h1").text()).isEqualTo("还没有设置城市");
    }

    @Test
    @Order(2)
    void opensByTheLinkOfTheLatestStartAlone() throws Exception {
        var old = link.renew();
        token = link.renew();

        mvc.perform(get("/set-up/" + old)).andExpect(status().isNotFound());
        mvc.perform(get("/set-up/guessed")).andExpect(status().isNotFound());
        mvc.perform(get("/set-up/" + token)).andExpect(status().isOk());
    }

    @Test
    @Order(3)
    void keepsOnlyAHashOfTheToken() {
        assertThat(token).hasSizeGreaterThanOrEqualTo(22);
        assertThat(jdbc.sql("select token_hash = sha256(cast(? as bytea)) from public.access_set_up")
                        .param(token)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @Order(4)
    void findsACityByNameInitialsAndCode() throws Exception {
        assertThat(page("/set-up/" + token).select(".choices a")).hasSizeGreaterThan(336);
        assertThat(page("/set-up/" + token + "?words=cds").select(".choices a").eachText())
                .contains("成都市");
        assertThat(page("/set-up/" + token + "?words=5101").select(".choices a").eachText())
                .containsExactly("成都市");
        assertThat(page("/set-up/" + token + "?words=zzzz").select(".choices a"))
                .isEmpty();
    }

    @Test
    @Order(5)
    void saysBesideEachFieldWhatIsWrong() throws Exception {
        var page = Jsoup.parse(submit("5101", "secadmin", "weak", "Right-Word-1")
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select(".error").eachAttr("id"))
                .contains("username2-problem", "password0-problem", "again0-problem");
        assertThat(page.select("#displayName1").val()).isEqualTo("乙");
        assertThat(page.html()).doesNotContain("Right-Word-1");
    }

    @Test
    @Order(6)
    void refusesACityThereIsNot() throws Exception {
        submit("9999", "audadmin", "Right-Word-1", "Right-Word-1").andExpect(status().isNotFound());
    }

    @Test
    @Order(7)
    void opensTheCityWithItsThreeAdministrators() throws Exception {
        submit("5101", "audadmin", "Right-Word-1", "Right-Word-1").andExpect(redirectedUrl("/sign-in"));

        assertThat(jdbc.sql("select kind from access_account order by kind")
                        .query(String.class)
                        .list())
                .containsExactly("AUDIT_ADMIN", "SECURITY_ADMIN", "SYSTEM_ADMIN");
        assertThat(jdbc.sql("select count(*) from access_grant where place = '5101'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from access_role_permission")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    @Order(8)
    void isDeadOnceUsed() throws Exception {
        mvc.perform(get("/set-up/" + token)).andExpect(status().isNotFound());
        submit("5101", "another", "Right-Word-1", "Right-Word-1").andExpect(status().isNotFound());
        assertThat(link.isNeeded()).isFalse();
        mvc.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
    }

    private ResultActions submit(String city, String third, String password, String again) throws Exception {
        return mvc.perform(post("/set-up/" + token + "/accounts")
                .with(csrf())
                .param("city", city)
                .param("username", "sysadmin", "secadmin", third)
                .param("displayName", "甲", "乙", "丙")
                .param("password", password, "Right-Word-1", "Right-Word-1")
                .param("again", again, "Right-Word-1", "Right-Word-1"));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
