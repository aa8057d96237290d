package org.yuanba.demo.spi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The totals the programme has published, which the sample city is to meet. They stand once, in
 * {@code demo/targets.csv}, and are read by what builds the sample city alone: what pages show comes out of records.
 */
public final class DemoTargets {

    private static final Map<String, Long> TARGETS = read();

    private DemoTargets() {}

    /**
     * The published total of this code, in the unit its line names.
     *
     * @throws IllegalArgumentException when none was published
     */
    public static long of(String code) {
        var target = TARGETS.get(code);
        if (target == null) {
            throw new IllegalArgumentException("No published total has the code " + code);
        }
        return target;
    }

    private static Map<String, Long> read() {
        try (var file = Objects.requireNonNull(DemoTargets.class.getResourceAsStream("/demo/targets.csv"))) {
            var targets = new LinkedHashMap<String, Long>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> targets.put(cells[0], Long.parseLong(cells[1])));
            return targets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
