package org.yuanba.exchange.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;

/** Reads imports for those who look at them. */
@Service
public class ImportReading {

    private static final int MOST = 30;
    private static final String FOUND = "the import was found inside the scope before";

    private final Imports imports;
    private final StagedRows rows;
    private final JdbcClient jdbc;

    ImportReading(Imports imports, StagedRows rows, JdbcClient jdbc) {
        this.imports = imports;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** The import, if it was uploaded for this sheet and place, and lies in the scope. */
    public Optional<ImportRecord> find(ImportId id, String sheet, PlaceKey place, Scope scope) {
        var found = imports.find(id, sheet, place, scope);
        if (found.filter(record -> record.state() == ImportState.APPLYING).isPresent()
                && imports.markInterrupted() > 0) {
            return imports.find(id, sheet, place, scope);
        }
        return found;
    }

    /** The latest imports of a sheet in a place and below, newest first. */
    public List<ImportRecord> latest(String sheet, PlaceKey place, Scope scope) {
        imports.markInterrupted();
        return imports.latest(sheet, place, scope, MOST);
    }

    /** A page of rows: all of them, or those that are wrong, odd, or write something. */
    @Unscoped(FOUND)
    public PageOf<CheckedRow> page(ImportRecord record, boolean all, int number, int size) {
        var total = rows.count(record.id(), all);
        var last = Math.max(1, Math.ceilDiv(total, size));
        var page = Math.clamp(number, 1, last);
        return new PageOf<>(rows.page(record.id(), all, (page - 1) * size, size), page, size, total);
    }

    /** How many rows there are: all of them, or those that are wrong, odd, or write something. */
    @Unscoped(FOUND)
    public int count(ImportRecord record, boolean all) {
        return rows.count(record.id(), all);
    }

    /** Hands over every refused row, in order. */
    @Unscoped(FOUND)
    public void refused(ImportRecord record, Consumer<CheckedRow> to) {
        var chunk = rows.refusedAfter(record.id(), 0);
        while (!chunk.isEmpty()) {
            chunk.forEach(to);
            chunk = rows.refusedAfter(record.id(), chunk.getLast().number());
        }
    }

    /** In how many records each column changes, most first. */
    @Unscoped(FOUND)
    public Map<String, Integer> changedColumns(ImportRecord record) {
        var counts = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                select column_code, count(*) from (
                  select number, json_object_keys(after) as column_code from exchange_row
                    where import = :id and outcome = 'CHANGED'
                  union
                  select number, json_object_keys(before) from exchange_row where import = :id and outcome = 'CHANGED') c
                group by column_code order by count(*) desc, column_code
                """).param("id", record.id().value()).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    /** By how much the sum of each numeric column the sheet names moves; columns that stay are left out, and rows about persons, whose words are not readable here. */
    @Unscoped(FOUND)
    public Map<String, java.math.BigDecimal> moving(ImportRecord record, LedgerSheet sheet) {
        var sums = new LinkedHashMap<String, java.math.BigDecimal>();
        if (sheet.holdsPersons()) {
            return sums;
        }
        for (var code : sheet.summed()) {
            var sum = jdbc.sql("""
                    select coalesce(sum(coalesce((after ->> :code)::numeric, 0) - coalesce((before ->> :code)::numeric, 0)), 0)
                    from exchange_row where import = :id and outcome in ('NEW', 'CHANGED')
                    """)
                    .param("code", code)
                    .param("id", record.id().value())
                    .query(java.math.BigDecimal.class)
                    .single();
            if (sum.signum() != 0) {
                sums.put(code, sum);
            }
        }
        return sums;
    }
}
