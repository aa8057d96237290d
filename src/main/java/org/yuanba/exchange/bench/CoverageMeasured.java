package org.yuanba.exchange.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.ops.spi.Benchmark.Figure;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** How long after a branch was entered the city's coverage, read over HTTP, holds it. */
final class CoverageMeasured {

    private static final int ROUNDS = 15;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Pattern COVERED = Pattern.compile("\"numerator\"\\s*:\\s*(\\d+)");

    private final ImportRun run;
    private final LedgerSheet organisations;
    private final PlaceKey city;
    private final HttpRequest coverage;

    CoverageMeasured(ImportRun run, LedgerSheet organisations, PlaceKey city, int port, String cookie) {
        this.run = run;
        this.organisations = organisations;
        this.city = city;
        this.coverage = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:%d/api/places/%s/indicators?code=org_coverage".formatted(port, city)))
                .header("Cookie", cookie.substring(cookie.indexOf(':') + 1).strip())
                .build();
    }

    /** Enters a branch for each of some compounds, one after the other. */
    Figure measure(List<PlaceKey> compounds) throws IOException, InterruptedException {
        var lags = new ArrayList<Double>();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < ROUNDS; i++) {
                var before = covered(client);
                enter(compounds.get(i * (compounds.size() / ROUNDS)), i);
                var start = System.nanoTime();
                while (covered(client) <= before) {
                    if (System.nanoTime() - start > LONGEST.toNanos()) {
                        throw new IllegalStateException("A branch did not come into the coverage of the city");
                    }
                    Thread.sleep(Duration.ofMillis(5));
                }
                lags.add((System.nanoTime() - start) / 1e6);
            }
        }
        lags.sort(null);
        return new Figure(
                "a branch is entered until the coverage of the city, read over HTTP, holds it",
                "p50 %.0f ms, most %.0f ms".formatted(lags.get(ROUNDS / 2), lags.getLast()),
                "within 1 s",
                "");
    }

    private long covered(HttpClient client) throws IOException, InterruptedException {
        var answer = client.send(coverage, BodyHandlers.ofString()).body();
        var number = COVERED.matcher(answer);
        if (!number.find()) {
            throw new IllegalStateException("No coverage in " + answer);
        }
        return Long.parseLong(number.group(1));
    }

    private void enter(PlaceKey compound, int round) throws IOException {
        var file = file(compound, round);
        try {
            run.confirm(run.upload(file, organisations, city), organisations);
        } finally {
            Files.delete(file);
        }
    }

    private static Path file(PlaceKey compound, int round) throws IOException {
        var cells = new String[][] {
            {"社区", "组织名称", "组织类型", "成立日期", "负责的院落"},
            {
                compound.at(PlaceLevel.COMMUNITY).value(),
                "第" + (round + 1) + "个党支部",
                "党支部",
                "2024-05-01",
                compound.value()
            }
        };
        var file = Files.createTempFile("branch-", ".xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("组织");
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < cells[r].length; c++) {
                    sheet.value(r, c, cells[r][c]);
                }
            }
        }
        return file;
    }
}
