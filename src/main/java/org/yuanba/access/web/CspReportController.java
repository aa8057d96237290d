package org.yuanba.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.yuanba.access.OpenToAll;

/** Where browsers report what the policy on contents made them refuse. */
@Controller
@OpenToAll
class CspReportController {

    private static final int MOST_BYTES = 8192;

    private final CspReports reports;

    CspReportController(CspReports reports) {
        this.reports = reports;
    }

    @PostMapping("/csp-report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(HttpServletRequest request) throws IOException {
        reports.take(new String(request.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    }
}
