package org.yuanba.exchange.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.reading.Fault;
import org.yuanba.exchange.reading.Outcome;
import org.yuanba.exchange.reading.RawRow;
import org.yuanba.ops.BulkCopy;
import org.yuanba.ops.BulkStatistics;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports as read and checked. */
@Repository
class StagedRows {

    static final int CHUNK = 1000;

    private static final String COLUMNS =
            "import, number, hidden, cells, outcome, doubtful, subject, record, version, before, after, faults";
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final BulkCopy copies;
    private final JsonMapper json;
    private final BulkStatistics statistics;
    private final RowSeals seals;

    StagedRows(JdbcClient jdbc, BulkCopy copies, JsonMapper json, BulkStatistics statistics, RowSeals seals) {
        this.seals = seals;
        this.jdbc = jdbc;
        this.copies = copies;
        this.json = json;
        this.statistics = statistics;
    }

    /** From now on the rows of this import, which are about persons, are kept unreadable. */
    void seal(ImportId id) {
        seals.begin(id);
    }

    void add(ImportId id, Collection<CheckedRow> rows) {
        copy(id, rows, "exchange_row");
        statistics.wrote("exchange_row", rows.size(), List.of("import", "number", "outcome", "subject"));
    }

    private void copy(ImportId id, Collection<CheckedRow> rows, String table) {
        var lines = new CopyLines();
        var seal = seals.of(id);
        for (var plain : rows) {
            var row = seal.map(one -> one.seal(plain)).orElse(plain);
            lines.cell(id.value())
                    .cell(row.number())
                    .cell(row.raw().hidden())
                    .json(row.raw().cells())
                    .cell(row.outcome())
                    .cell(row.doubtful())
                    .cell(row.subject())
                    .cell(row.record())
                    .cell(row.version())
                    .json(row.before())
                    .json(row.after())
                    .cell(row.faults().isEmpty() ? "[]" : json.writeValueAsString(row.faults()))
                    .end();
        }
        lines.into(copies, table + " (" + COLUMNS + ")");
    }

    /** The rows behind this number, at most a chunk of them. */
    List<CheckedRow> after(ImportId id, int number) {
        return read("number > :number order by number limit " + CHUNK, id, Map.of("number", number));
    }

    /** The same, only of rows that write something. */
    List<CheckedRow> writingAfter(ImportId id, int number) {
        return read(
                "number > :number and outcome in ('NEW', 'CHANGED') order by number limit " + CHUNK,
                id,
                Map.of("number", number));
    }

    /** The refused rows behind this number, at most a chunk of them. */
    List<CheckedRow> refusedAfter(ImportId id, int number) {
        return read(
                "number > :number and outcome = 'REFUSED' order by number limit " + CHUNK,
                id,
                Map.of("number", number));
    }

    /** A page of rows: all of them, or those that are wrong, odd, or write something. */
    List<CheckedRow> page(ImportId id, boolean all, int first, int most) {
        return read(
                (all ? "true" : "(outcome <> 'SAME' or doubtful)") + " order by number offset :first limit :most",
                id,
                Map.of("first", first, "most", most));
    }

    int count(ImportId id, boolean all) {
        return jdbc.sql("select count(*) from exchange_row where import = ? and "
                        + (all ? "true" : "(outcome <> 'SAME' or doubtful)"))
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    List<CheckedRow> numbered(ImportId id, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : read("number in (:numbers) order by number", id, Map.of("numbers", numbers));
    }

    List<CheckedRow> about(ImportId id, Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : read("subject in (:subjects) order by number", id, Map.of("subjects", kept(id, subjects)));
    }

    private List<String> kept(ImportId id, Collection<String> subjects) {
        var seal = seals.of(id);
        return subjects.stream()
                .map(subject -> seal.map(one -> one.subject(subject)).orElse(subject))
                .toList();
    }

    void replace(ImportId id, Collection<CheckedRow> rows) {
        jdbc.sql("delete from exchange_row where import = :id and number in (:numbers)")
                .param("id", id.value())
                .param("numbers", rows.stream().map(CheckedRow::number).toList())
                .update();
        add(id, rows);
    }

    /** Begins to set all rows of an import anew; they stand once {@link #endAnew} is called. */
    void beginAnew() {
        jdbc.sql("drop table if exists exchange_row_anew").update();
        jdbc.sql("create temporary table exchange_row_anew (like exchange_row) on commit drop")
                .update();
    }

    void addAnew(ImportId id, Collection<CheckedRow> rows) {
        copy(id, rows, "exchange_row_anew");
    }

    void endAnew(ImportId id) {
        jdbc.sql("delete from exchange_row where import = ?").param(id.value()).update();
        jdbc.sql("insert into exchange_row (" + COLUMNS + ") select " + COLUMNS + " from exchange_row_anew")
                .update();
    }

    private List<CheckedRow> read(String condition, ImportId id, Map<String, ?> parameters) {
        var kept = jdbc.sql("select " + COLUMNS + " from exchange_row where import = :id and " + condition)
                .param("id", id.value())
                .params(parameters)
                .query(this::row)
                .list();
        return seals.of(id).map(seal -> kept.stream().map(seal::open).toList()).orElse(kept);
    }

    private CheckedRow row(ResultSet row, int n) throws SQLException {
        return new CheckedRow(
                new RawRow(
                        row.getInt("number"), row.getBoolean("hidden"), json.readValue(row.getString("cells"), CELLS)),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("subject"),
                row.getObject("record", UUID.class),
                row.getInt("version"),
                texts(row.getString("before")),
                texts(row.getString("after")),
                Map.of(),
                json.readValue(row.getString("faults"), FAULTS));
    }

    private Map<String, String> texts(String text) {
        return text.equals("{}") ? Map.of() : json.readValue(text, TEXTS);
    }
}
