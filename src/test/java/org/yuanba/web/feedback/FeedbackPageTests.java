package org.yuanba.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class FeedbackPageTests {

    private static int visitors = 10;

    @Autowired
    MockMvc pages;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theAdministratorAndAWorker() {
        if (accounts.isUnknown("sysadmin")) {
            accounts.with("sysadmin", "system_admin", new PlaceKey("5101"));
            accounts.with("worker", "community_worker", new PlaceKey("510114008017"));
        }
    }

    @Test
    void isOpenToAll() throws Exception {
        pages.perform(get("/help/feedback"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不用登录")));
    }

    @Test
    void givesASlipWithWhichTheAnswerIsRead() throws Exception {
        var slip = send("这一页打不开，请看看", visitor())
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        pages.perform(get(slip)).andExpect(content().string(containsString("等答复")));
        var id = jdbc.sql("select id from web_feedback where code = ?")
                .param(slip.substring(slip.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        pages.perform(post("/feedback/" + id + "/answer")
                        .param("answer", "已经修好。")
                        .with(accounts.as("sysadmin")))
                .andExpect(redirectedUrl("/feedback"));
        pages.perform(get(slip)).andExpect(content().string(containsString("已经修好。")));
    }

    @Test
    void isAnsweredOnce() throws Exception {
        var slip = send("两个人同时答复", visitor()).andReturn().getResponse().getRedirectedUrl();
        var id = jdbc.sql("select id from web_feedback where code = ?")
                .param(slip.substring(slip.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        for (var words : new String[] {"头一个", "后一个"}) {
            pages.perform(
                    post("/feedback/" + id + "/answer").param("answer", words).with(accounts.as("sysadmin")));
        }
        pages.perform(get(slip)).andExpect(content().string(containsString("头一个")));
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() throws Exception {
        send("我的号是 510107196001011234", visitor())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("我的号是 510107196001011234")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
    }

    @Test
    void storesNothingFromARobot() throws Exception {
        pages.perform(post("/help/feedback")
                        .param("body", "buy now buy now")
                        .param("website", "http://spam")
                        .with(csrf()))
                .andExpect(redirectedUrl("/help/feedback"));
        assertThat(jdbc.sql("select count(*) from web_feedback where body like 'buy now%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesFiveFromOneVisitorInAnHour() throws Exception {
        var visitor = visitor();
        for (int i = 0; i < 5; i++) {
            send("第 " + i + " 次说", visitor).andExpect(status().is3xxRedirection());
        }
        send("第六次说", visitor)
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("第六次说")));
    }

    @Test
    void showsWhatWasSaidToTheSystemAdministratorAlone() throws Exception {
        pages.perform(get("/feedback").with(accounts.as("sysadmin"))).andExpect(status().isOk());
        pages.perform(get("/feedback").with(accounts.as("worker"))).andExpect(status().isForbidden());
    }

    @Test
    void keepsNoAddressOfTheVisitor() {
        assertThat(jdbc.sql("""
                        select column_name from information_schema.columns where table_name = 'web_feedback'
                        """).query(String.class).set())
                .containsExactlyInAnyOrder(
                        "id", "code", "kind", "body", "sent_at", "answer", "answered_at", "answered_by");
    }

    @Test
    void knowsNoSlipThatWasNeverGiven() throws Exception {
        pages.perform(get("/help/feedback/2222222222")).andExpect(status().isNotFound());
    }

    private ResultActions send(String words, String visitor) throws Exception {
        return pages.perform(post("/help/feedback")
                .param("kind", "FAULT")
                .param("body", words)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(visitor);
                    return request;
                }));
    }

    private static String visitor() {
        return "192.0.2." + visitors++;
    }
}
