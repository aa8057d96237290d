package org.yuanba.problem.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.board.TestYards;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.ground.Ground;
import org.yuanba.problem.keys.ApiKeys;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every call and error of GeoReport v2, in XML against schemas written from the specification, and in JSON. */
@CityTest
class Open311Tests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final String KEY = "key-of-the-tests";
    private static final String API = "/open311/v2";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = schema();
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiKeys keys;

    @Autowired
    Ground ground;

    @Autowired
    Catalog catalog;

    @Autowired
    TestClock.Turned clock;

    private PlaceKey yard = COMMUNITY;

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Open311Tests.class.getResource("/open311/georeport-v2.xsd"));
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void aYardAndAKey() {
        clock.set(Instant.parse("2026-11-24T02:00:00Z"));
        yard = TestYards.open(jdbc, COMMUNITY, "开放院" + SERIAL.incrementAndGet());
        keys.enter(KEY, "test", new PlaceKey("510107"), 600, LocalDate.of(2027, 12, 31));
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private String create(String format, String... fields) throws Exception {
        return sent(format, 200, fields).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(String format, int status, String... fields) throws Exception {
        var request = post(API + "/requests." + format).contentType("application/x-www-form-urlencoded");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        return response;
    }

    private String read(String path, int status) throws Exception {
        var response = mvc.perform(get(API + path)).andReturn().getResponse();
        assertThat(response.getStatus())
                .as(path + " " + response.getContentAsString())
                .isEqualTo(status);
        assertThat(response.getContentType()).containsIgnoringCase("charset=utf-8");
        assertThat(response.getCookies()).isEmpty();
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(read(path, 200));
    }

    private static void isValid(String xml) {
        assertThatCode(() -> SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml))))
                .as(xml)
                .doesNotThrowAnyException();
    }

    private String told() throws Exception {
        return JSON.readTree(create(
                        "json",
                        "api_key",
                        KEY,
                        "service_code",
                        "leak",
                        "address_id",
                        yard.value(),
                        "description",
                        "墙湿了"))
                .get(0)
                .get("service_request_id")
                .asString();
    }

    @Test
    void discoversItselfInBothFormats() throws Exception {
        isValid(read("/discovery.xml", 200));
        var found = json("/discovery.json");
        assertThat(found.isObject()).isTrue();
        assertThat(found.get("endpoints").get(0).get("specification").asString())
                .isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(found.get("endpoints").get(0).get("url").asString()).endsWith("/open311/v2");
    }

    @Test
    void listsServicesAsABareArray() throws Exception {
        isValid(read("/services.xml", 200));
        var services = json("/services.json");
        assertThat(services.isArray()).isTrue();
        assertThat(services.valueStream().map(one -> one.get("service_code").asString()))
                .contains("leak", "gas", "lift")
                .hasSize(catalog.categories().size());
    }

    @Test
    void definesAServiceThatAsksSomething() throws Exception {
        isValid(read("/services/lift.xml", 200));
        var attribute = json("/services/lift.json").get("attributes").get(0);
        assertThat(attribute.get("required").asBoolean()).isTrue();
        assertThat(attribute.get("order").asInt()).isEqualTo(1);
        assertThat(attribute.get("values").get(0).get("key").asString()).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services/nothing.xml",
                "/services/light.xml",
                "/tokens/nothing.xml",
                "/tokens/018f0000-0000-7000-8000-000000000001.xml",
                "/requests/Q-20200101-01.xml",
                "/requests.xml?service_code=nothing",
                "/services.xml?jurisdiction_id=elsewhere.org",
                "/requests.xml?jurisdiction_id=elsewhere.org",
                "/servicerequestupdates.xml"
            })
    void answers404ForWhatDoesNotExist(String path) throws Exception {
        isValid(read(path, 404));
        var error = JSON.readTree(read(path.replaceFirst("\\.xml", ".json"), 404));
        assertThat(error.isArray()).isTrue();
        assertThat(error.get(0).get("code").asInt()).isEqualTo(404);
        assertThat(error.get(0).get("description").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests.xml?status=broken",
                "/requests.xml?start_date=yesterday",
                "/requests.xml?start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z",
                "/requests.xml?start_date=2026-11-20T00:00:00Z&end_date=2026-11-01T00:00:00Z"
            })
    void answers400ForWhatCannotBeAsked(String path) throws Exception {
        isValid(read(path, 400));
        assertThat(JSON.readTree(read(path.replaceFirst("\\.xml", ".json"), 400))
                        .get(0)
                        .get("code")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void refusesAFormatItDoesNotKnow() throws Exception {
        isValid(read("/services.csv", 400));
    }

    @Test
    void takesARequestAndKeepsItsNumber() throws Exception {
        isValid(create("xml", "api_key", KEY, "service_code", "leak", "address_id", yard.value(), "description", "漏水"));
        var number = told();
        isValid(read("/requests/" + number + ".xml", 200));
        var found = json("/requests/" + number + ".json");
        assertThat(found.isArray()).isTrue();
        var one = found.get(0);
        assertThat(one.get("service_request_id").asString()).isEqualTo(number);
        assertThat(one.get("status").asString()).isEqualTo("open");
        assertThat(one.get("service_code").asString()).isEqualTo("leak");
        assertThat(one.get("address_id").asString()).isEqualTo(yard.value());
        assertThat(one.get("requested_datetime").asString()).isEqualTo("2026-11-24T10:00:00+08:00");
        assertThat(one.get("expected_datetime").asString()).isEqualTo("2026-12-03T23:59:59+08:00");
        assertThat(one.get("agency_responsible").asString()).isNotBlank();
    }

    @Test
    void givesATokenWhereTheNumberComesLater() throws Exception {
        var fields = new String[] {"api_key", KEY, "service_code", "management", "address_id", yard.value()};
        isValid(create("xml", fields));
        var one = JSON.readTree(create("json", fields)).get(0);
        assertThat(one.has("service_request_id")).isFalse();
        var token = one.get("token").asString();
        isValid(read("/tokens/" + token + ".xml", 200));
        var answered = json("/tokens/" + token + ".json").get(0);
        assertThat(answered.get("token").asString()).isEqualTo(token);
        read("/requests/" + answered.get("service_request_id").asString() + ".json", 200);
    }

    @ParameterizedTest
    @CsvSource({"'',403", "wrong,403"})
    void refusesAMissingOrWrongKeyWith403(String key, int status) throws Exception {
        var response = sent("xml", status, "api_key", key, "service_code", "leak", "address_id", yard.value());
        isValid(response.getContentAsString(StandardCharsets.UTF_8));
        sent("json", status, "service_code", "leak", "address_id", yard.value());
    }

    @Test
    void refusesAKeyForAPlaceThatIsNotItsOwn() throws Exception {
        keys.enter("key-of-another-district", "test", new PlaceKey("510114"), 60, LocalDate.of(2027, 12, 31));
        sent("xml", 403, "api_key", "key-of-another-district", "service_code", "leak", "address_id", yard.value());
    }

    @Test
    void refusesAKeyThatIsUsedTooOften() throws Exception {
        keys.enter("key-for-two", "test", new PlaceKey("510107"), 2, LocalDate.of(2027, 12, 31));
        for (int i = 0; i < 2; i++) {
            create("json", "api_key", "key-for-two", "service_code", "leak", "address_id", yard.value());
        }
        var refused = sent("json", 400, "api_key", "key-for-two", "service_code", "leak", "address_id", yard.value());
        assertThat(JSON.readTree(refused.getContentAsString())
                        .get(0)
                        .get("code")
                        .asInt())
                .isEqualTo(429);
    }

    @Test
    void refusesAnUnknownServiceWith404AndAMissingOneWith400() throws Exception {
        sent("xml", 404, "api_key", KEY, "service_code", "nothing", "address_id", yard.value());
        sent("json", 400, "api_key", KEY, "address_id", yard.value());
    }

    @Test
    void needsALocation() throws Exception {
        sent("xml", 400, "api_key", KEY, "service_code", "leak");
        sent("xml", 400, "api_key", KEY, "service_code", "leak", "lat", "30.6");
        sent("xml", 400, "api_key", KEY, "service_code", "leak", "lat", "north", "long", "104");
        sent("xml", 400, "api_key", KEY, "service_code", "leak", "lat", "91", "long", "104");
        sent("xml", 404, "api_key", KEY, "service_code", "leak", "address_id", "510107009004999");
    }

    @Test
    void needsWhatAServiceRequires() throws Exception {
        sent("xml", 400, "api_key", KEY, "service_code", "lift", "address_id", yard.value());
        sent(
                "xml",
                400,
                "api_key",
                KEY,
                "service_code",
                "lift",
                "address_id",
                yard.value(),
                "attribute[caught]",
                "maybe");
        create("xml", "api_key", KEY, "service_code", "lift", "address_id", yard.value(), "attribute[caught]", "no");
        create(
                "xml",
                "api_key",
                KEY,
                "service_code",
                "noise",
                "address_id",
                yard.value(),
                "attribute[hours][]",
                "night");
        sent(
                "xml",
                400,
                "api_key",
                KEY,
                "service_code",
                "noise",
                "address_id",
                yard.value(),
                "attribute[hours][]",
                "x");
    }

    @Test
    void refusesMarkupAndTextsThatAreTooLong() throws Exception {
        var where = yard.value();
        sent("xml", 400, "api_key", KEY, "service_code", "leak", "address_id", where, "description", "<b>漏水</b>");
        sent("xml", 400, "api_key", KEY, "service_code", "leak", "address_id", where, "description", "水".repeat(4001));
        sent(
                "xml",
                400,
                "api_key",
                KEY,
                "service_code",
                "leak",
                "address_id",
                where,
                "media_url",
                "javascript:alert(1)");
        create("xml", "api_key", KEY, "service_code", "leak", "address_id", where, "description", "水".repeat(4000));
    }

    @Test
    void sendsAPointToTheOutlineThatHoldsItElseToTheNearestElseNowhere() throws Exception {
        var outlined = located("有界院", 30.7000, 104.0000, """
                {"type":"Polygon","coordinates":[[[104.0,30.7],[104.002,30.7],[104.002,30.702],[104.0,30.702],[104.0,30.7]]]}""");
        var pointed = located("无界院", 30.7021, 104.0021, null);
        assertThat(placeOf("30.7019", "104.0019"))
                .as("inside, though the other's point is nearer")
                .isEqualTo(outlined.value());
        assertThat(placeOf("30.7025", "104.0025")).as("outside, nearest").isEqualTo(pointed.value());
        sent("xml", 400, "api_key", KEY, "service_code", "leak", "lat", "30.7200", "long", "104.0300");
    }

    private String placeOf(String latitude, String longitude) throws Exception {
        var number = JSON.readTree(
                        create("json", "api_key", KEY, "service_code", "leak", "lat", latitude, "long", longitude))
                .get(0)
                .get("service_request_id")
                .asString();
        return json("/requests/" + number + ".json").get(0).get("address_id").asString();
    }

    private PlaceKey located(String name, double latitude, double longitude, String outline) {
        var place = TestYards.open(jdbc, COMMUNITY, name);
        jdbc.sql("""
                insert into compound (id, place, name, name_key, kind, latitude, longitude, outline, status, version, created_at, updated_at)
                values (?, ?, ?, ?, 'courtyard', ?, ?, ?, 'open', 1, now(), now())
                """)
                .params(UUID.randomUUID(), place.value(), name, name, latitude, longitude, outline)
                .update();
        ground.forget();
        return place;
    }

    @Test
    void filtersByNumberServiceStateAndTime() throws Exception {
        var first = told();
        var second = told();
        assertThat(json("/requests.json?service_request_id=" + first + "," + second + "&status=closed"))
                .as("numbers override every other filter")
                .hasSize(2);
        isValid(read("/requests.xml?service_code=leak&status=open", 200));
        assertThat(json("/requests.json?service_code=leak&status=open")
                        .valueStream()
                        .map(one -> one.get("service_request_id").asString()))
                .contains(first, second);
        assertThat(json("/requests.json?service_code=gas").size()).isZero();
        assertThat(json("/requests.json?start_date=2026-11-01T00:00:00Z&end_date=2026-11-02T00:00:00Z")
                        .size())
                .isZero();
    }

    @Test
    void saysNothingOfWhoToldIt() throws Exception {
        create(
                "json",
                "api_key",
                KEY,
                "service_code",
                "leak",
                "address_id",
                yard.value(),
                "first_name",
                "小红",
                "last_name",
                "周",
                "phone",
                "13800001234",
                "description",
                "3栋2单元501漏水，找周小红 13800001234");
        assertThat(read("/requests.json", 200) + read("/requests.xml", 200))
                .doesNotContain("周小红", "13800001234", "138****", "501漏水");
    }

    @Test
    void ignoresExtensionsThatAreOff() throws Exception {
        told();
        told();
        assertThat(json("/requests.json?page=1&page_size=1&extensions=true").size())
                .isGreaterThan(1);
        assertThat(json("/requests.json?extensions=true").get(0).has("extended_attributes"))
                .isFalse();
    }
}
