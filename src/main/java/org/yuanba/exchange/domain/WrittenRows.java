package org.yuanba.exchange.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final BulkCopy copies;
    private final JsonMapper json;
    private final BulkStatistics statistics;
    private final RowSeals seals;

    WrittenRows(JdbcClient jdbc, BulkCopy copies, JsonMapper json, BulkStatistics statistics, RowSeals seals) {
        this.seals = seals;
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
        var seal = seals.of(id);
        return jdbc.sql("""
                select w.number, w.record, w.place, w.name, w.version, r.record is null as made, r.before, r.after, r.cells
                from exchange_written w join exchange_row r on r.import = w.import and r.number = w.number
                where w.import = :id and w.number > :number order by w.number limit %d
                """.formatted(StagedRows.CHUNK))
                .param("id", id.value())
                .param("number", number)
                .query((row, n) -> {
                    var found = row.getInt("number");
                    var cells = json.readValue(row.getString("cells"), CELLS);
                    var words = seal.map(one -> one.words(found, cells));
                    return new Numbered(
                            found,
                            new Undoable(
                                    written(row),
                                    row.getBoolean("made"),
                                    words.map(RowSeal.Words::before).orElse(texts(row.getString("before"))),
                                    words.map(RowSeal.Words::after).orElse(texts(row.getString("after")))));
                })
                .list();
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getObject("record", UUID.class),
                new PlaceKey(row.getString("place")),
                row.getString("name"),
                row.getInt("version"));
    }

    private Map<String, String> texts(String kept) {
        return json.readValue(kept, TEXTS);
    }

    /**
     * A record with the number of the row that wrote it.
     *
     * @param number number of the row
     * @param record the record
     */
    record Numbered(int number, Undoable record) {}
}
