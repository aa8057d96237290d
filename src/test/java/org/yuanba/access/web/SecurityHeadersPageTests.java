package org.yuanba.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.testing.CityTest;

@CityTest
class SecurityHeadersPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    CspReports reports;

    @Test
    void forbidsScriptsAndStylesInsideThePage() throws Exception {
        var policy = mvc.perform(get("/sign-in")).andReturn().getResponse().getHeader("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void saysNothingAboutItselfToOthers() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void insistsOnEncryptionOnceEncrypted() throws Exception {
        mvc.perform(get("/sign-in").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
        mvc.perform(get("/sign-in")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void beginsNoSessionForAVisitor() throws Exception {
        mvc.perform(get("/help")).andExpect(cookie().doesNotExist("YUANBA"));
    }

    @Test
    void countsWhatABrowserRefused() throws Exception {
        var before = reports.count();
        mvc.perform(post("/csp-report").contentType("application/csp-report").content("{\"csp-report\":{}}"))
                .andExpect(status().isNoContent());

        assertThat(reports.count()).isEqualTo(before + 1);
        assertThat(reports.latest()).contains("csp-report");
    }

    @Test
    void readsNoEndlessReport() throws Exception {
        mvc.perform(post("/csp-report").contentType("application/csp-report").content("x".repeat(100_000)))
                .andExpect(status().isNoContent());

        assertThat(reports.latest()).hasSizeLessThanOrEqualTo(2000);
    }
}
