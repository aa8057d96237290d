package org.yuanba.exchange.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.exchange.spi.Written;
import org.yuanba.ops.BulkCopy;
import org.yuanba.ops.BulkStatistics;
import org.yuanba.shared.PlaceKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which records imports wrote, so that they can be taken back. */
@Repository
class WrittenRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final BulkCopy copies;
    private final JsonMapper json;
    private final BulkStatistics statistics;

    WrittenRows(JdbcClient jdbc, BulkCopy copies, JsonMapper json, BulkStatistics statistics) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.json = json;
        this.statistics = statistics;
    }

    void add(ImportId id, List<RowChange> changes, List<Written> written) {
        var lines = new CopyLines();
        for (int i = 0; i < changes.size(); i++) {
            var record = written.get(i);
            lines.cell(id.value())
                    .cell(changes.get(i).row())
                    .cell(record.id())
                    .cell(record.place())
                    .cell(record.name())
                    .cell(record.version())
                    .end();
        }
        lines.later(copies, "exchange_written (import, number, record, place, name, version)");
    }

    /** Says that so many rows were sent. */
    void sent(int rows) {
        statistics.wrote("exchange_written", rows, List.of("import", "number"));
    }

    /** The records behind this row's number, at most a chunk of them. */
    List<Numbered> after(ImportId id, int number) {
        return jdbc.sql("""
                select w.number, w.record, w.place, w.name, w.version, r.record is null as made, r.before, r.after
                from exchange_written w join exchange_row r on r.import = w.import and r.number = w.number
                where w.import = :id and w.number > :number order by w.number limit %d
                """.formatted(StagedRows.CHUNK))
                .param("id", id.value())
                .param("number", number)
                .query((row, n) -> new Numbered(
                        row.getInt("number"),
                        new Undoable(
                                new Written(
                                        row.getObject("record", UUID.class),
                                        new PlaceKey(row.getString("place")),
                                        row.getString("name"),
                                        row.getInt("version")),
                                row.getBoolean("made"),
                                json.readValue(row.getString("before"), TEXTS),
                                json.readValue(row.getString("after"), TEXTS))))
                .list();
    }

    /**
     * A record with the number of the row that wrote it.
     *
     * @param number number of the row
     * @param record the record
     */
    record Numbered(int number, Undoable record) {}
}
