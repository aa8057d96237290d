package org.yuanba.exchange.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.exchange.reading.FileColumn;
import org.yuanba.exchange.reading.Headers;
import org.yuanba.shared.PlaceKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of a city. */
@Repository
class Imports {

    private static final TypeReference<List<FileColumn>> COLUMNS = new TypeReference<>() {};
    private static final Duration KEPT = ImportRecord.UNDOABLE.plusDays(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Imports(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    ImportId add(String sheet, PlaceKey place, Actor by, String fileName, Headers.Found found) {
        var id = ImportId.next();
        jdbc.sql("""
                insert into exchange_import (id, sheet, place, account, actor, file_name, table_title, header_row,
                  columns, fingerprint, state, created_at)
                values (:id, :sheet, :place, :account, :actor, :file, :title, :row, cast(:columns as json), :print,
                  'UPLOADED', :now)
                """)
                .param("id", id.value())
                .param("sheet", sheet)
                .param("place", place.value())
                .param("account", by.isSystem() ? null : by.account().value())
                .param("actor", by.displayName())
                .param("file", shortened(fileName))
                .param("title", shortened(found.table().title()))
                .param("row", found.row())
                .param("columns", json.writeValueAsString(found.columns()))
                .param("print", Headers.fingerprint(found.columns()))
                .param("now", now())
                .update();
        return id;
    }

    private static String shortened(String name) {
        var end = name.offsetByCodePoints(0, Math.min(200, name.codePointCount(0, name.length())));
        return name.substring(0, end).replaceAll("\\p{Cntrl}", "");
    }

    Optional<ImportRecord> find(ImportId id, String sheet, PlaceKey place, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from exchange_import where id = :id and sheet = :sheet and place = :place and "
                        + visible.sql())
                .param("id", id.value())
                .param("sheet", sheet)
                .param("place", place.value())
                .params(visible.parameters())
                .query(this::record)
                .optional();
    }

    /** The latest imports of a sheet in a place and below, newest first. */
    List<ImportRecord> latest(String sheet, PlaceKey place, Scope scope, int most) {
        var visible = scope.within(place).on("place");
        return jdbc.sql("select * from exchange_import where sheet = :sheet and " + visible.sql()
                        + " order by created_at desc, id desc limit :most")
                .param("sheet", sheet)
                .param("most", most)
                .params(visible.parameters())
                .query(this::record)
                .list();
    }

    void setColumns(ImportId id, List<FileColumn> columns) {
        jdbc.sql("update exchange_import set columns = cast(? as json) where id = ?")
                .params(json.writeValueAsString(columns), id.value())
                .update();
    }

    /** Moves an import on, unless somebody else did first. */
    boolean move(ImportId id, List<ImportState> from, ImportState to) {
        return jdbc.sql("update exchange_import set state = :to where id = :id and state in (:from)")
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Holds the import until the transaction ends, if it is in this state. */
    boolean hold(ImportId id, ImportState state) {
        return jdbc.sql("select 1 from exchange_import where id = ? and state = ? for update")
                .params(id.value(), state.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void setApplied(ImportId id, boolean goodRowsOnly) {
        jdbc.sql("update exchange_import set state = 'DONE', applied_at = ?, good_rows_only = ? where id = ?")
                .params(now(), goodRowsOnly, id.value())
                .update();
    }

    void setUndone(ImportId id, int kept) {
        jdbc.sql("update exchange_import set state = 'UNDONE', undone_at = ?, kept = ? where id = ?")
                .params(now(), kept, id.value())
                .update();
    }

    void countRows(ImportId id) {
        jdbc.sql("""
                update exchange_import i set rows = c.rows, hidden = c.hidden, added = c.added, changed = c.changed,
                  same = c.same, refused = c.refused
                from (select count(*) as rows, count(*) filter (where hidden) as hidden,
                    count(*) filter (where outcome = 'NEW') as added,
                    count(*) filter (where outcome = 'CHANGED') as changed,
                    count(*) filter (where outcome = 'SAME') as same,
                    count(*) filter (where outcome = 'REFUSED') as refused
                  from exchange_row where import = :id) c
                where i.id = :id
                """).param("id", id.value()).update();
    }

    /** Says of imports that nobody is writing any more that they were interrupted; those being written are held. */
    int markInterrupted() {
        return jdbc.sql("""
                update exchange_import set state = 'INTERRUPTED' where id in (
                  select id from exchange_import where state = 'APPLYING' for update skip locked)
                """).update();
    }

    /** Forgets the rows of imports that can no longer be undone, and imports nobody confirmed. */
    void forgetOld() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        jdbc.sql("""
                delete from exchange_row r using exchange_import i
                where i.id = r.import and coalesce(i.applied_at, i.created_at) < ?
                """).param(before).update();
        jdbc.sql(
                        "update exchange_import set seal = null where seal is not null and coalesce(applied_at, created_at) < ?")
                .param(before)
                .update();
        jdbc.sql("delete from exchange_import where state in ('UPLOADED', 'CHECKED', 'INTERRUPTED') and created_at < ?")
                .param(before)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private ImportRecord record(ResultSet row, int n) throws SQLException {
        return new ImportRecord(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("sheet"),
                new PlaceKey(row.getString("place")),
                row.getString("actor"),
                row.getString("file_name"),
                row.getString("table_title"),
                row.getInt("header_row"),
                json.readValue(row.getString("columns"), COLUMNS),
                ImportState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "applied_at"),
                instant(row, "undone_at"),
                row.getBoolean("good_rows_only"),
                new ImportRecord.Counts(
                        row.getInt("rows"),
                        row.getInt("hidden"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        row.getInt("refused"),
                        row.getInt("kept")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
