package org.yuanba.problem.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.board.TestYards;
import org.yuanba.problem.keys.ApiKeys;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is beyond GeoReport v2, once it is switched on: pages, histories, updates. */
@CityTest
@TestPropertySource(properties = "yuanba.open311.extensions=true")
class Open311ExtensionsTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final String KEY = "key-of-the-tests";
    private static final String API = "/open311/v2";
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiKeys keys;

    private PlaceKey yard = COMMUNITY;

    @BeforeEach
    void aYardAndAKey() {
        yard = TestYards.open(jdbc, COMMUNITY, "延伸院" + SERIAL.incrementAndGet());
        keys.enter(KEY, "test", new PlaceKey("510107"), 600, LocalDate.of(2127, 12, 31));
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(
                mvc.perform(get(API + path)).andReturn().getResponse().getContentAsByteArray());
    }

    private String told() throws Exception {
        var answer = mvc.perform(post(API + "/requests.json")
                        .param("api_key", KEY)
                        .param("service_code", "leak")
                        .param("address_id", yard.value()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JSON.readTree(answer).get(0).get("service_request_id").asString();
    }

    private int update(String number, String update) throws Exception {
        return mvc.perform(post(API + "/servicerequestupdates.json")
                        .param("api_key", KEY)
                        .param("service_request_id", number)
                        .param("update_id", update)
                        .param("status", "in_progress")
                        .param("updated_datetime", "2026-11-24T10:00:00+08:00")
                        .param("description", "派人去看了"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void answersPageByPage() throws Exception {
        told();
        told();
        assertThat(json("/requests.json?page=1&page_size=1").size()).isEqualTo(1);
        assertThat(json("/requests.json?page=0&page_size=1").get(0).get("code").asInt())
                .isEqualTo(400);
    }

    @Test
    void tellsTheHistory() throws Exception {
        var number = told();
        var one = json("/requests/" + number + ".json?extensions=true").get(0);
        assertThat(one.get("extended_attributes").get("extended_status").asString())
                .isEqualTo("for_triage");
        assertThat(one.get("extended_attributes").get("notes").isArray()).isTrue();
    }

    @Test
    void takesAnUpdateOnceAndRefusesItsRepeatWith400() throws Exception {
        var number = told();
        assertThat(update(number, "u-1")).isEqualTo(200);
        assertThat(update(number, "u-1")).isEqualTo(400);
        assertThat(update("Q-20200101-01", "u-2")).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from problem_step s join problem p on p.id = s.problem where p.number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .as("the refused one left nothing")
                .isEqualTo(1);
    }

    @Test
    void listsUpdates() throws Exception {
        told();
        assertThat(json("/servicerequestupdates.json").isArray()).isTrue();
    }
}
