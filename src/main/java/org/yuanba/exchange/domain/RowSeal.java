package org.yuanba.exchange.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.reading.Fault;
import org.yuanba.exchange.reading.RawRow;
import org.yuanba.ops.Vault;
import tools.jackson.databind.json.JsonMapper;

/**
 * What makes the rows of one import about persons unreadable where they are kept: the words of a row are encrypted as one
 * piece, of before and after only the names of the columns can be read, and rows about one person are found by a keyed
 * hash. The key goes with the rows.
 */
final class RowSeal {

    private final ImportId id;
    private final byte[] key;
    private final Vault vault;
    private final JsonMapper json;

    RowSeal(ImportId id, byte[] key, Vault vault, JsonMapper json) {
        this.id = id;
        this.key = key.clone();
        this.vault = vault;
        this.json = json;
    }

    /** The row as it is kept. */
    CheckedRow seal(CheckedRow row) {
        var words = new Words(row.raw().cells(), row.subject(), row.before(), row.after(), row.faults());
        var hidden = vault.encryptWith(
                key, json.writeValueAsString(words).getBytes(StandardCharsets.UTF_8), context(row.number()));
        return new CheckedRow(
                new RawRow(
                        row.number(),
                        row.raw().hidden(),
                        List.of(Base64.getEncoder().encodeToString(hidden))),
                row.outcome(),
                subject(row.subject()),
                row.record(),
                row.version(),
                namesOnly(row.before()),
                namesOnly(row.after()),
                row.resolved(),
                row.faults().stream()
                        .filter(fault -> !fault.stops())
                        .limit(1)
                        .map(RowSeal::bare)
                        .toList());
    }

    /** The row as it was. */
    CheckedRow open(CheckedRow kept) {
        var words = words(kept.number(), kept.raw().cells());
        return new CheckedRow(
                new RawRow(kept.number(), kept.raw().hidden(), words.cells()),
                kept.outcome(),
                words.subject(),
                kept.record(),
                kept.version(),
                words.before(),
                words.after(),
                kept.resolved(),
                words.faults());
    }

    /** What was and what is said by a row that was kept so. */
    Words words(int number, List<String> cells) {
        var hidden = Base64.getDecoder().decode(cells.getFirst());
        return json.readValue(
                new String(vault.decryptWith(key, hidden, context(number)), StandardCharsets.UTF_8), Words.class);
    }

    /** By what rows about this subject are found. */
    @Nullable
    String subject(@Nullable String subject) {
        return subject == null
                ? null
                : Base64.getEncoder()
                        .encodeToString(
                                vault.mac("exchange", (id.value() + "/" + subject).getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> namesOnly(Map<String, String> values) {
        var names = new LinkedHashMap<String, String>();
        values.keySet().forEach(column -> names.put(column, ""));
        return names;
    }

    private static Fault bare(Fault fault) {
        return new Fault(fault.column(), fault.stops(), fault.reason(), new ArrayList<>());
    }

    private String context(int number) {
        return "exchange-row/" + id.value() + "/" + number;
    }

    /**
     * The words of a row.
     *
     * @param cells as read
     * @param subject what it is about
     * @param before what was said before
     * @param after what it says
     * @param faults what is wrong
     */
    record Words(
            List<String> cells,
            @Nullable String subject,
            Map<String, String> before,
            Map<String, String> after,
            List<Fault> faults) {}
}
