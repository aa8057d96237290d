package org.yuanba.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanba.exchange.KioskSheet;
import org.yuanba.exchange.TestFiles;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
@Import(KioskSheet.class)
class ExchangePageTests {

    private static final String URL = "/p/510107/exchange/kiosks";
    private static boolean ready;

    @Autowired
    MockMvc mvc;

    @Autowired
    KioskSheet kiosks;

    @Autowired
    TestAccounts accounts;

    @BeforeEach
    void people() {
        if (!ready) {
            accounts.with("wuhou", "district_officer", new PlaceKey("510107"));
            accounts.with("jinjiang", "district_officer", new PlaceKey("510104"));
            ready = true;
        }
    }

    @AfterEach
    void tidy() {
        kiosks.kiosks.clear();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(accounts.as("wuhou")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String upload(String... lines) throws Exception {
        var file = new MockMultipartFile(
                "file", "亭.csv", "text/csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return String.valueOf(mvc.perform(multipart(URL).file(file).with(accounts.as("wuhou")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String send(String url, String... parameters) throws Exception {
        var request = post(url);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return String.valueOf(mvc.perform(request.with(accounts.as("wuhou")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void offersUploadTemplateAndExport() throws Exception {
        var page = page(get(URL));

        assertThat(page.select("input[type=file]").attr("accept")).isEqualTo(".xlsx,.csv");
        assertThat(page.select("a[href$=template.xlsx]")).hasSize(1);
        assertThat(page.select("a[href$=export.xlsx]")).hasSize(1);
        assertThat(page.select("label[for=file]")).hasSize(1);
    }

    @Test
    void showsOldAndNewAndWhatIsWrongInTheCells() throws Exception {
        kiosks.add(java.util.Map.of("number", "K1", "name", "东门亭", "area", "61.20"));

        var page = page(get(upload("亭号,名称,面积,身份证号", "K1,东门亭,61.25,11010519491231002X", "K2,西门亭,六十,")));

        assertThat(page.select("td.ex-info del").text()).isEqualTo("61.20");
        assertThat(page.select("td.ex-info ins").text()).isEqualTo("61.25");
        assertThat(page.select("td.ex-bad input").attr("value")).isEqualTo("六十");
        assertThat(page.select("td.ex-bad .ex-why").text()).contains("要填数字，比如 60.50");
        assertThat(page.select(".ex-locked")).hasSize(1);
        assertThat(page.html()).doesNotContain("11010519491231002X");
        assertThat(page.select("form[action$=confirm] button").text()).contains("1 行");
    }

    @Test
    void hasNoMissingWordsInEitherLanguage() throws Exception {
        var preview = upload("亭号,名称,面积", "K1,东门亭,61.25", "K2,西门亭,六十");

        assertThat(page(get(preview)).text()).doesNotContain("[exchange");
        assertThat(page(get(preview).cookie(new jakarta.servlet.http.Cookie("lang", "en")))
                        .text())
                .doesNotContain("[exchange");
        assertThat(page(get(URL)).text()).doesNotContain("[exchange");
    }

    @Test
    void givesTheSameMarkupAsPageAndAsFragment() throws Exception {
        var preview = upload("亭号,名称,面积", "K1,东门亭,61.25");

        var whole = page(get(preview)).select("#exchange").html();
        var fragment = page(get(preview).header("HX-Request", "true"));

        assertThat(fragment.select("header")).isEmpty();
        assertThat(withoutTokens(fragment.select("#exchange").html())).isEqualTo(withoutTokens(whole));
    }

    private static String withoutTokens(String html) {
        return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void correctsACellAndConfirms() throws Exception {
        var preview = upload("亭号,名称,面积", "K1,东门亭,六十");

        send(preview + "/rows/2", "cell2", "60.5", "page", "1");
        assertThat(page(get(preview)).select("td.ex-bad")).isEmpty();

        send(preview + "/confirm", "rows", "all");
        assertThat(kiosks.numbered("K1").texts()).containsEntry("area", "60.50");
        assertThat(page(get(preview)).select("form[action$=undo]")).hasSize(1);
    }

    @Test
    void matchesAColumnByHand() throws Exception {
        var preview = upload("亭号,喊啥子,面积", "K1,东门亭,60");
        assertThat(page(get(preview)).select("p[role=alert]").text()).contains("名称");

        send(preview + "/columns", "column0", "number", "column1", "name", "column2", "");

        assertThat(page(get(preview)).select("option[value=name][selected]")).hasSize(1);
        assertThat(page(get(preview)).select("form[action$=confirm]")).hasSize(1);
    }

    @Test
    void takesAnImportBackFromTheList() throws Exception {
        var preview = upload("亭号,名称", "K1,东门亭");
        send(preview + "/confirm", "rows", "all");

        assertThat(page(get(URL)).select("form[action$=undo]")).isNotEmpty();
        send(preview + "/undo");

        assertThat(kiosks.kiosks).isEmpty();
    }

    @Test
    void saysInOneSentenceWhyAFileIsNotTaken() throws Exception {
        var file =
                new MockMultipartFile("file", "a.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        var html = mvc.perform(multipart(URL).file(file).with(accounts.as("wuhou")))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(Jsoup.parse(html).select("[role=alert]").text()).contains("这不是 Excel 或 CSV 表");
    }

    @Test
    void handsOutTheRowsToCorrectWithReasonsBesideTheCells() throws Exception {
        var preview = upload("亭号,名称,面积", "K1,东门亭,六十", "K2,西门亭,7");

        var file = mvc.perform(get(preview + "/errors.xlsx").with(accounts.as("wuhou")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        var rows = TestFiles.texts(TestFiles.of(file));
        assertThat(rows.get(0)).containsExactly("亭号", "名称", "面积", "问题：面积", "整行的问题", "原表第几行");
        assertThat(rows.get(1).subList(0, 4)).containsExactly("K1", "东门亭", "六十", "要填数字，比如 60.50");
        assertThat(rows).hasSize(2);
    }

    @Test
    void writesATemplateWithDropDowns() throws Exception {
        var file = mvc.perform(get(URL + "/template.xlsx").with(accounts.as("wuhou")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("<dataValidation ");
        assertThat(TestFiles.texts(TestFiles.of(file)).getFirst())
                .contains("亭号", "类型")
                .doesNotContain("系统编号");
    }

    @Test
    void marksAnExportWithWhoTookItAndWhen() throws Exception {
        kiosks.add(java.util.Map.of("number", "K1", "name", "东门亭"));

        var file = mvc.perform(get(URL + "/export.xlsx").with(accounts.as("wuhou")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("hidden=", "wuhou");
        assertThat(part(file, "docProps/core.xml")).contains("wuhou");
    }

    private static String part(byte[] file, String name) throws Exception {
        try (var zip = new ZipFile(TestFiles.of(file).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void isNotFoundForThoseWhoDoNotSeeThePlace() throws Exception {
        var preview = upload("亭号,名称", "K1,东门亭");

        mvc.perform(get(URL).with(accounts.as("jinjiang"))).andExpect(status().isNotFound());
        mvc.perform(get(preview).with(accounts.as("jinjiang"))).andExpect(status().isNotFound());
        mvc.perform(get(preview.replace("510107", "510104")).with(accounts.as("jinjiang")))
                .andExpect(status().isNotFound());
        mvc.perform(post(preview + "/confirm").param("rows", "all").with(accounts.as("jinjiang")))
                .andExpect(status().isNotFound());
    }

    @Test
    void isNotFoundWithoutSuchASheet() throws Exception {
        mvc.perform(get("/p/510107/exchange/nothing").with(accounts.as("wuhou")))
                .andExpect(status().isNotFound());
    }
}
