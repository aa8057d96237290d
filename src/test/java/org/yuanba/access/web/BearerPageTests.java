package org.yuanba.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yuanba.access.AccessKeyId;
import org.yuanba.access.AccessRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.key.KeyGiving;
import org.yuanba.access.key.KeyGiving.Wish;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
@RecordApplicationEvents
class BearerPageTests {

    private static final String WUHOU = "/api/places/510107/compounds";
    private static final String QINGBAIJIANG = "/api/places/510114/compounds";
    private static int count;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    KeyGiving giving;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private Actor machine = Actor.system();
    private AccessKeyId id = new AccessKeyId(new UUID(0, 1));
    private String key = "";

    @BeforeEach
    void aKeyOfWuhou() {
        count++;
        machine = accounts.with("screen" + count, "data_reader", new PlaceKey("510107"));
        var given = give(600);
        id = given.id();
        key = given.key();
    }

    @Test
    void readsInsideItsPlacesWithoutASessionOrACookie() throws Exception {
        var before = sessions();
        var answer = mvc.perform(with(key, get(WUHOU)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isArray())
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE))
                .andReturn();

        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void findsNothingInOtherPlaces() throws Exception {
        mvc.perform(with(key, get(QINGBAIJIANG)))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/json"))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.error").value(containsString("没有这项数据")));
    }

    @Test
    void fillsTheAuditTrailWithTenRefusalsAtMost() throws Exception {
        for (int i = 0; i < 12; i++) {
            mvc.perform(with(key, get(QINGBAIJIANG))).andExpect(status().isNotFound());
        }

        assertThat(events.stream(AccessRefused.class)
                        .filter(refused -> machine.account().equals(refused.account())))
                .hasSize(10);
    }

    @Test
    void isRefusedWhatItsRoleMayNotDo() throws Exception {
        jdbc.sql("delete from access_role_permission where role = 'data_reader' and permission = 'compound:view'")
                .update();
        actors.forget();
        try {
            mvc.perform(with(key, get(WUHOU)))
                    .andExpect(status().isForbidden())
                    .andExpect(content().contentType("application/json"))
                    .andExpect(jsonPath("$.status").value(403));
        } finally {
            jdbc.sql("insert into access_role_permission (role, permission) values ('data_reader', 'compound:view')")
                    .update();
            actors.forget();
        }
    }

    @Test
    void countsNoMoreOnceTakenBack() throws Exception {
        mvc.perform(with(key, get(WUHOU))).andExpect(status().isOk());
        giving.end(machine.account(), id, Actor.system());

        mvc.perform(with(key, get(WUHOU)))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/json"))
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, containsString("invalid_token")))
                .andExpect(jsonPath("$.error").value(containsString("这把接口密钥不能用")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/places/510107/compounds", "/api/nowhere"})
    void refusesAWrongKeyEverywhereBelowTheApi(String address) throws Exception {
        mvc.perform(with("yb_wrong", get(address).with(from("192.0.2.1")))).andExpect(status().isUnauthorized());
    }

    @Test
    void fallsBackToNoSessionWhenTheKeyIsWrong() throws Exception {
        var worker = accounts.with("w" + count, "community_worker", new PlaceKey("510107"));

        mvc.perform(with(
                        "yb_wrong",
                        get(WUHOU).with(accounts.as(worker.username())).with(from("192.0.2.2"))))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void asksForAKeyWhereThereIsNoneAndNoSession() throws Exception {
        mvc.perform(get(WUHOU))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Yuanba\""))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.error").value(containsString("Authorization: Bearer")));
    }

    @ParameterizedTest
    @CsvSource({
        "en, , Sign in",
        "'en-GB,en;q=0.9', , Sign in",
        "zh-CN, , 取数据要先登录",
        ", , 取数据要先登录",
        "zh-CN, en, Sign in",
        "en, zh, 取数据要先登录"
    })
    void speaksTheLanguageAskedFor(String accepted, String chosen, String sentence) throws Exception {
        var request = get(WUHOU);
        if (accepted != null) {
            request.header(HttpHeaders.ACCEPT_LANGUAGE, accepted);
        }
        if (chosen != null) {
            request.cookie(new Cookie("yb-lang", chosen));
        }
        mvc.perform(request).andExpect(jsonPath("$.error").value(containsString(sentence)));
    }

    @Test
    void opensNoPageOutsideTheApi() throws Exception {
        mvc.perform(with(key, get("/p/510107/compounds")))
                .andExpect(redirectedUrl("/sign-in?to=%2Fp%2F510107%2Fcompounds"));
    }

    @Test
    void saysWhenToComeAgain() throws Exception {
        var slow = give(1).key();
        mvc.perform(with(slow, get(WUHOU))).andExpect(status().isOk());

        mvc.perform(with(slow, get(WUHOU)))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists(HttpHeaders.RETRY_AFTER))
                .andExpect(jsonPath("$.status").value(429));
    }

    @Test
    void needsNoTokenOfAFormWithAKey() throws Exception {
        mvc.perform(with(key, post(WUHOU))).andExpect(status().isMethodNotAllowed());
    }

    @Test
    void needsTheTokenOfAFormWithASession() throws Exception {
        var session = new Cookie("YUANBA", "whichever");
        mvc.perform(post(WUHOU).cookie(session)).andExpect(status().isForbidden());
        mvc.perform(with(key, post(WUHOU)).cookie(session)).andExpect(status().isMethodNotAllowed());
        mvc.perform(post("/sign-in").header(HttpHeaders.AUTHORIZATION, "Bearer " + key))
                .andExpect(status().isForbidden());
        mvc.perform(post(WUHOU).cookie(session).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isMethodNotAllowed());
    }

    private long sessions() {
        return jdbc.sql("select count(*) from public.access_session")
                .query(Long.class)
                .single();
    }

    private KeyGiving.Given give(int perMinute) {
        return giving.give(new Wish(machine.account(), "大屏", LocalDate.now().plusDays(30), perMinute), Actor.system());
    }

    private static MockHttpServletRequestBuilder with(String key, MockHttpServletRequestBuilder request) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
