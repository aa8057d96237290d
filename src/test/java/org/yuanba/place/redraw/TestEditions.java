package org.yuanba.place.redraw;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.place.division.DivisionImporting;
import org.yuanba.shared.PlaceKey;

/** A newer edition made from the real divisions of Chengdu. */
public final class TestEditions {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, String> names = new TreeMap<>();

    private TestEditions() {
        names.put("51", "四川省");
    }

    /** The divisions of Chengdu as they are in the city by now, to be changed. */
    public static TestEditions current(JdbcClient jdbc) {
        var edition = new TestEditions();
        jdbc.sql("select national_code, name from place where national_code is not null and ended_on is null")
                .query(row -> {
                    edition.names.put(row.getString(1), row.getString(2));
                });
        return edition;
    }

    /** Gives a division another name. */
    public TestEditions rename(String code, String name) {
        Objects.requireNonNull(names.replace(code, name), code);
        return this;
    }

    /** Gives a division and all below it another code. */
    public TestEditions renumber(String code, String to) {
        for (var old : List.copyOf(names.keySet())) {
            if (old.startsWith(code)) {
                names.put(to + old.substring(code.length()), names.remove(old));
            }
        }
        return this;
    }

    /** Takes a division and all below it out. */
    public TestEditions remove(String code) {
        names.keySet().removeIf(old -> old.startsWith(code));
        return this;
    }

    /** Puts a division in. */
    public TestEditions add(String code, String name) {
        names.put(code, name);
        return this;
    }

    /** Its name of a division. */
    public String nameOf(String code) {
        return Objects.requireNonNull(names.get(code), code);
    }

    /** As the file it comes in. */
    public String file() {
        var text = new StringBuilder("code,level,name,parent\n");
        names.forEach((code, name) -> {
            var key = new PlaceKey(code);
            text.append(code)
                    .append(',')
                    .append(key.level().word())
                    .append(',')
                    .append(name)
                    .append(',')
                    .append(key.parent().map(PlaceKey::value).orElse(""))
                    .append('\n');
        });
        return text.toString();
    }

    /** Imports it, answering the edition. */
    public UUID importWith(DivisionImporting importing) {
        var number = NUMBER.incrementAndGet();
        var outcome = importing.importFile(
                new ByteArrayInputStream(file().getBytes(StandardCharsets.UTF_8)),
                "newer-" + number + ".csv",
                LocalDate.of(2026, 1, 1).plusDays(number));
        return Objects.requireNonNull(outcome.edition(), () -> outcome.faults().toString());
    }
}
