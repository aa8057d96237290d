package org.yuanba.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.board.BoardDoors;
import org.yuanba.board.TestYards;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

/** The page behind the code at the gate, and what bad input gets there. */
@CityTest
class ReportPageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BoardDoors doors;

    @Autowired
    TestAccounts accounts;

    private PlaceKey yard = COMMUNITY;
    private String report = "";
    private String address = "";

    @BeforeEach
    void aYardAndAnAddress() {
        yard = TestYards.open(jdbc, COMMUNITY, "扫码院" + SERIAL.incrementAndGet());
        report = doors.of(yard).path() + "/report";
        address = "127.9.9." + SERIAL.incrementAndGet();
    }

    private MockHttpServletResponse sent(byte[] photo, String... fields) throws Exception {
        var request = multipart(report);
        if (photo.length > 0) {
            request.file(new MockMultipartFile("photo", "wall.jpg", "image/jpeg", photo));
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(one -> {
                    one.setRemoteAddr(address);
                    return one;
                }))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private long told() {
        return jdbc.sql("select count(*) from problem where place = ?")
                .param(yard.value())
                .query(Long.class)
                .single();
    }

    private static byte[] picture(int width, int height) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** The head of a PNG that claims so many pixels. */
    private static byte[] claimed(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }

    @Test
    void needsNoCookieNoSessionAndNoToken() throws Exception {
        var blank = mvc.perform(get(report)).andReturn().getResponse();
        assertThat(blank.getCookies()).isEmpty();
        var response = sent(new byte[0], "words", "墙湿了", "where", "3栋");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getCookies()).isEmpty();
        assertThat(page(response).select(".receipt b")).hasSize(2);
    }

    @Test
    void takesAPhotoAndShowsItToNobodyElse() throws Exception {
        assertThat(sent(picture(40, 30), "words", "墙湿了", "where", "3栋").getStatus())
                .isEqualTo(200);
        var photo = jdbc.sql("select id::text from attachment where owner_kind = 'problem.photo' and place = ?")
                .param(yard.value())
                .query(String.class)
                .single();
        assertThat(mvc.perform(get("/attachments/" + photo))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        accounts.with("photo-worker", "community_worker", COMMUNITY);
        assertThat(mvc.perform(get("/attachments/" + photo).with(accounts.as("photo-worker")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void refusesAPhotoThatIsAZipAndKeepsWhatWasTyped() throws Exception {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
        }
        var response = sent(zip.toByteArray(), "words", "墙湿了", "where", "3栋");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page(response).select("#photo-error").text()).isNotBlank();
        assertThat(page(response).select("#words").text()).isEqualTo("墙湿了");
        assertThat(told()).as("neither the photo nor the words").isZero();
    }

    @Test
    void refusesAPhotoOfFourHundredMillionPixels() throws Exception {
        var response = sent(claimed(20_000, 20_000), "words", "墙湿了", "where", "3栋");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page(response).select("#photo-error").text()).contains("120");
    }

    @Test
    void refusesAPhotoOfMoreThanTwentyMegabytes() throws Exception {
        var large = Arrays.copyOf(picture(10, 10), 20_000_001);
        assertThat(sent(large, "words", "墙湿了", "where", "3栋").getStatus()).isEqualTo(422);
        assertThat(told()).isZero();
    }

    @Test
    void refusesFiftyThousandCharactersAndKeepsThem() throws Exception {
        var words = "水".repeat(50_000);
        var response = sent(new byte[0], "words", words, "where", "3栋");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(page(response).select("#words").text()).isEqualTo(words);
        assertThat(page(response).select("#words-error").text()).contains("50,000", "4,000");
    }

    @Test
    void writesMarkupAsText() throws Exception {
        var response = sent(new byte[0], "words", "<script>alert(1)</script>", "spot", "BUILDING", "where", "");
        assertThat(page(response).select("main script")).isEmpty();
        assertThat(page(response).select("#words").text()).contains("<script>");
    }

    @Test
    void marksPhonesBeforeItIsSent() throws Exception {
        var response = sent(new byte[0], "act", "look", "words", "找我 13800001234", "where", "3栋");
        assertThat(page(response).select(".preview .body").text()).contains("138****1234");
        assertThat(told()).isZero();
    }

    @Test
    void saysWhatToDoAtOnceBeforeItTakesASmellOfGas() throws Exception {
        var response = sent(new byte[0], "words", "楼道里有煤气味", "where", "3栋");
        assertThat(page(response).select(".stop").text()).contains("关阀门", "119");
        assertThat(told()).isZero();
        assertThat(sent(new byte[0], "words", "楼道里有煤气味", "where", "3栋", "read", "yes")
                        .getStatus())
                .isEqualTo(200);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void holdsOffOneAddressAndNobodyElse() throws Exception {
        int refused = 0;
        for (int i = 0; i < 30; i++) {
            refused += sent(new byte[0], "words", "墙湿了", "where", "3栋").getStatus() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(10);
        address = "127.9.8.1";
        assertThat(sent(new byte[0], "words", "墙湿了", "where", "3栋").getStatus()).isEqualTo(200);
    }

    @Test
    void believesNoForwardedAddressOfAStranger() throws Exception {
        int refused = 0;
        for (int i = 0; i < 22; i++) {
            var forwarded = "10.0.0." + i;
            refused += mvc.perform(multipart(report)
                                            .param("words", "墙湿了")
                                            .param("where", "3栋")
                                            .header("X-Forwarded-For", forwarded)
                                            .with(one -> {
                                                one.setRemoteAddr(address);
                                                return one;
                                            }))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus()
                            == 429
                    ? 1
                    : 0;
        }
        assertThat(refused).isEqualTo(2);
    }
}
